using Catalogue.Web.DesignSystem.Header;
using Catalogue.Web.DesignSystem.Navigation;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Footer;

internal static class FooterGenerator
{
    public static TagBuilder Generate(FooterOptions options) => Element("footer", "fr-footer")
        .With("id", FooterOptions.FooterId)
        .Add(Element("div", "fr-container")
            .Add(Element("div", "fr-footer__body")
                .Add(options.Theme.StateMark.Count == 0 ? null : Brand(options))
                .Add(Element("div", "fr-footer__content")
                    .Add(Element("p", "fr-footer__content-desc").Text(options.Theme.Statement))
                    .Add(Links(options.Links, "fr-footer__content"))))
            .Add(Element("div", "fr-footer__bottom")
                .Add(Links(options.LegalLinks, "fr-footer__bottom"))
                .Add(Element("div", "fr-footer__bottom-copy")
                    .Add(options.Notes)
                    .Add(options.Theme.Licence is { } licence ? Licence(licence) : null))));

    private static TagBuilder Brand(FooterOptions options) => Element("div", "fr-footer__brand fr-enlarge-link").Add(
        Element("a").With("href", options.Home).With("title", HeaderGenerator.HomeTitle(options.Theme))
            .Add(HeaderGenerator.Mark(options.Theme)));

    private static TagBuilder Links(IReadOnlyList<NavigationLink> links, string block) => Element("ul", $"{block}-list")
        .AddAll(links.Select(link => Element("li", $"{block}-item").Add(
            Element("a", $"{block}-link").With("href", link.Href).Text(link.Text))));

    private static TagBuilder Licence(NavigationLink licence) => Element("p")
        .Text("Sauf mention contraire, contenus sous ")
        .Add(Element("a").With("href", licence.Href).With("rel", "license external").Text(licence.Text))
        .Text(".");
}
