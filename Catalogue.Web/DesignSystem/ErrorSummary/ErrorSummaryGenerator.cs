using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.ErrorSummary;

internal static class ErrorSummaryGenerator
{
    public static TagBuilder Generate(ErrorSummaryOptions options) => Element("div", "fr-alert fr-alert--error")
        .With("role", "alert")
        .Add(Element("h2", "fr-alert__title").Text(options.Errors.Count == 1 ? "Un point à corriger" : $"{options.Errors.Count} points à corriger"))
        .Add(Element("ul").AddAll(options.Errors.Select(error =>
            Element("li").Add(Element("a").With("href", $"#{error.FieldId}").Text(error.Sentence)))));
}
