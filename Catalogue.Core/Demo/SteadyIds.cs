namespace Catalogue.Core.Demo;

/// <summary>
/// Sequential identifiers that are the same at each run, for registries that are made up: they have the form of version 7,
/// as real ones do, at an instant that no real one has.
/// </summary>
internal sealed class SteadyIds
{
    private int _last;

    /// <summary>One that was not given yet.</summary>
    public Guid Next()
    {
        var number = ++_last;
        return new Guid(0, 0, 0x7000, 0x80, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }
}
