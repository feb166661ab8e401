using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Summary;

internal static class SummaryGenerator
{
    public static TagBuilder Generate(SummaryOptions options) => Element("nav", "fr-summary")
        .With("aria-labelledby", options.TitleId)
        .Add(Element("h2", "fr-summary__title").With("id", options.TitleId).Text(options.Title))
        .Add(Element("ol").AddAll(options.Parts.Select(part =>
            Element("li").Add(Element("a", "fr-summary__link").With("href", $"#{part.Anchor}").Text(part.Text)))));
}
