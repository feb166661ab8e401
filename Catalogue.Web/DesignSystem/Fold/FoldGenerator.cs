using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Fold;

internal static class FoldGenerator
{
    public static TagBuilder Generate(FoldOptions options) => Element("details", "fold")
        .Having("open", options.Open)
        .Add(Element("summary")
            .Text(options.State is null ? options.Title : $"{options.Title} ")
            .Add(options.State is null ? null : Element("span", "fold__state").Text(options.State)))
        .Add(Element("div", "fold__content").Add(options.Content));
}
