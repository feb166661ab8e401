using Catalogue.Core.Geography;

namespace Catalogue.Tests.Geography;

/// <summary>The directory as the site loads it, loaded once for all tests.</summary>
internal static class Communes
{
    public static CommuneDirectory Directory { get; } = new();

    public static Commune Of(string insee) => Directory.ByInsee(insee).ShouldNotBeNull();
}
