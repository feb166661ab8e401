using Catalogue.Web.DesignSystem.Summary;

namespace Catalogue.Web.DesignSystem.SkipLinks;

/// <summary>The first links of a page, for those who go through it by keyboard.</summary>
internal sealed record SkipLinksOptions
{
    /// <summary>Where they lead in the page.</summary>
    public required IReadOnlyList<SummaryPart> Parts { get; init; }
}
