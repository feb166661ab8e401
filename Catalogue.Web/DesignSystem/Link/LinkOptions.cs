using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Link;

/// <summary>A link that stands alone, outside a sentence.</summary>
internal sealed record LinkOptions
{
    public required string Href { get; init; }

    public required IHtmlContent Content { get; init; }

    /// <summary>Name of an icon of the design system without its prefix; null shows none.</summary>
    public string? Icon { get; init; }
}
