using Catalogue.Core.Files;
using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Infrastructure;

/// <summary>The specifications of <c>uSync/</c>, read once without a registry.</summary>
internal static class ShippedSpecifications
{
    public static IReadOnlyList<Specification> All { get; } =
        SpecificationFiles.Read(new SyncFolder(Path.Combine(AppContext.BaseDirectory, "uSync")));

    /// <summary>The latest version of one of them.</summary>
    public static SpecificationContent ContentOf(string reference) =>
        All.Single(specification => specification.Reference == reference).Versions[^1].Content;
}
