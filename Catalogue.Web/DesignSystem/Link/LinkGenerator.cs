using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Link;

internal static class LinkGenerator
{
    public static TagBuilder Generate(LinkOptions options) => Element("a", "fr-link")
        .Class(options.Icon is null ? null : $"fr-link--icon-left fr-icon-{options.Icon}")
        .With("href", options.Href)
        .Add(options.Content);
}
