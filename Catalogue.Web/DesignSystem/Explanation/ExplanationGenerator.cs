using Microsoft.AspNetCore.Html;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Explanation;

/// <summary>
/// A button and a bubble tied by the browser itself, without script: it says whether the bubble is open, shows it above the
/// page, and closes it with Escape or a click elsewhere. Both are phrasing content, so that they stand wherever text does;
/// the bubble comes right after its word, which is where a screen reader goes on.
/// </summary>
internal static class ExplanationGenerator
{
    public static IHtmlContent Generate(ExplanationOptions options) => new HtmlContentBuilder()
        .AppendHtml(Element("button", "term")
            .With("type", "button")
            .With("popovertarget", options.Id)
            .With("aria-label", $"{options.Text}, voir la définition")
            .Text(options.Text))
        .AppendHtml(Element("span", "term-bubble")
            .With("popover", "auto")
            .With("id", options.Id)
            .Add(Element("strong").Text(options.Term))
            .Text($"\u00a0: {options.Definition}"));
}
