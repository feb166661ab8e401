using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Card;

/// <summary>Lighter than the design system's own card, whose sheet draws pictures, sizes and covers that no page has.</summary>
internal static class CardGenerator
{
    public static TagBuilder Generate(CardOptions options) => Element("div", "card")
        .Add(options.Kind is null ? null : Element("p", "card__kind").Text(options.Kind))
        .Add(Element($"h{options.HeadingLevel}", "card__title").Add(Element("a").With("href", options.Href).Text(options.Title)))
        .Add(Element("div", "card__text").Add(options.Content));
}
