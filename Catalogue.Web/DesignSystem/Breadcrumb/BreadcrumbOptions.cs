namespace Catalogue.Web.DesignSystem.Breadcrumb;

/// <summary>Where the page is: the pages above it, then itself.</summary>
internal sealed record BreadcrumbOptions
{
    /// <summary>The pages above, from the home page down.</summary>
    public required IReadOnlyList<BreadcrumbStep> Steps { get; init; }

    /// <summary>The page itself, not a link.</summary>
    public required string Current { get; init; }
}

/// <summary>A page above the current one.</summary>
public sealed record BreadcrumbStep(string Text, string Href);
