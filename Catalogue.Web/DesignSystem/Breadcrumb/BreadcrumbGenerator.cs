using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Breadcrumb;

internal static class BreadcrumbGenerator
{
    public static TagBuilder Generate(BreadcrumbOptions options) => Element("nav", "fr-breadcrumb")
        .With("aria-label", "vous êtes ici :")
        .Add(Element("ol", "fr-breadcrumb__list")
            .AddAll(options.Steps.Select(step => Item(step.Text, step.Href)))
            .Add(Item(options.Current, href: null)));

    private static TagBuilder Item(string text, string? href) => Element("li").Add(
        Element("a", "fr-breadcrumb__link")
            .With("href", href)
            .With("aria-current", href is null ? "page" : null)
            .Text(text));
}
