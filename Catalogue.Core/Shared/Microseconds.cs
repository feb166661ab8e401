namespace Catalogue.Core.Shared;

/// <summary>How finely the registry keeps time.</summary>
public static class Microseconds
{
    /// <summary>The instant without what is finer than a microsecond.</summary>
    public static DateTimeOffset ToMicrosecond(this DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
