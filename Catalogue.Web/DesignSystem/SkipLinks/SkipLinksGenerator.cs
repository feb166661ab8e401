using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.SkipLinks;

internal static class SkipLinksGenerator
{
    public static TagBuilder Generate(SkipLinksOptions options) => Element("div", "fr-skiplinks").Add(
        Element("nav", "fr-container").With("aria-label", "Accès rapide").Add(
            Element("ul", "fr-skiplinks__list").AddAll(options.Parts.Select(part =>
                Element("li").Add(Element("a", "fr-link").With("href", $"#{part.Anchor}").Text(part.Text))))));
}
