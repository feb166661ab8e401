using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Highlight;

internal static class HighlightGenerator
{
    public static TagBuilder Generate(HighlightOptions options) => Element("div", "fr-highlight").Add(options.Content);
}
