using Catalogue.Web.DesignSystem.Navigation;
using Catalogue.Web.DesignSystem.Theming;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Header;

/// <summary>The menu opens by its address (<c>:target</c>): the design system's window would need a script.</summary>
internal static class HeaderGenerator
{
    public static TagBuilder Generate(HeaderOptions options) =>
        // Of the links that stand above the page, the nearest: one is in one place.
        Generate(options, options.Menu.Where(link => link.CurrentAt(options.Path) is not null).MaxBy(link => link.Href.Length));

    private static TagBuilder Generate(HeaderOptions options, NavigationLink? here) => Element("header", "fr-header")
        .With("id", HeaderOptions.TopId)
        .Add(options.Notices)
        .Add(Element("div", "fr-header__body").Add(
            Element("div", "fr-container").Add(
                Element("div", "fr-header__body-row").Add(Brand(options)))))
        .Add(Element("div", "fr-header__menu fr-modal").With("id", HeaderOptions.MenuId).Add(
            Element("div", "fr-container")
                .Add(Element("a", "fr-btn--close fr-btn").With("href", $"#{HeaderOptions.TopId}").Text("Fermer le menu"))
                .Add(Element("nav", "fr-nav").With("aria-label", "Menu principal").Add(
                    Element("ul", "fr-nav__list").AddAll(options.Menu.Select(link => Item(link, link == here ? link.CurrentAt(options.Path) : null)))))));

    private static TagBuilder Brand(HeaderOptions options) => Element("div", "fr-header__brand")
        .Add(Element("div", "fr-header__brand-top")
            .Add(options.Theme.StateMark.Count == 0 ? null : Element("div", "fr-header__logo").Add(Mark(options.Theme)))
            .Add(Element("a", "menu-link fr-btn fr-btn--tertiary fr-btn--sm").With("href", $"#{HeaderOptions.MenuId}").Text("Menu")))
        .Add(Element("div", "fr-header__service")
            .Add(Element("a").With("href", options.Home).With("title", HomeTitle(options.Theme)).Add(
                Element("p", "fr-header__service-title").Text(options.Theme.ServiceName)))
            .Add(Element("p", "fr-header__service-tagline").Text(options.Theme.Tagline)));

    /// <summary>The State's mark, as the header and the footer both show it.</summary>
    public static TagBuilder Mark(SiteTheme theme)
    {
        var mark = Element("p", "fr-logo");
        for (var line = 0; line < theme.StateMark.Count; line++)
            mark.Add(line == 0 ? null : Element("br").Void()).Text(theme.StateMark[line]);
        return mark;
    }

    /// <summary>What the link to the home page says to those who do not see the mark.</summary>
    public static string HomeTitle(SiteTheme theme) => theme.StateMark.Count == 0
        ? $"Accueil – {theme.ServiceName}"
        : $"Accueil – {theme.ServiceName} – {string.Join(' ', theme.StateMark)}";

    private static TagBuilder Item(NavigationLink link, string? current) => Element("li", "fr-nav__item").Add(
        Element("a", "fr-nav__link").With("href", link.Href).With("aria-current", current).Text(link.Text));
}
