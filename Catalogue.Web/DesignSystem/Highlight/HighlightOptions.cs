using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Highlight;

/// <summary>An example or a remark set apart from the text it belongs to (<em>mise en exergue</em>).</summary>
internal sealed record HighlightOptions
{
    public required IHtmlContent Content { get; init; }
}
