using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.DateInput;

internal static class DateInputGenerator
{
    public static TagBuilder Generate(DateInputOptions options) => QuestionParts.Group(
        options.Question,
        [
            Part(options, DateParts.Day, "Jour", "14", options.Value.Day),
            Part(options, DateParts.Month, "Mois", "12", options.Value.Month),
            Part(options, DateParts.Year, "Année", "2026", options.Value.Year),
        ]);

    private static TagBuilder Part(DateInputOptions options, string part, string label, string example, string value)
    {
        var (question, id) = (options.Question, $"{options.Question.Id}-{part}");
        return Element("div", $"fr-fieldset__element fr-fieldset__element--inline fr-fieldset__element--{(part == DateParts.Year ? "year" : "number")}")
            .Add(Element("div", "fr-input-group")
                .Class(question.Error is null ? null : "fr-input-group--error")
                .Add(Element("label", "fr-label").With("for", id).Text(label)
                    .Add(Element("span", "fr-hint-text").Text($"Exemple\u00a0: {example}")))
                .Add(Element("input", "fr-input").Void()
                    .Class(question.Error is null ? null : "fr-input--error")
                    .With("type", "text")
                    .With("inputmode", "numeric")
                    .With("id", id)
                    .With("name", DateParts.NameOf(question.Name, part))
                    .With("value", value)
                    .With("aria-describedby", question.MessageId)
                    .With("aria-invalid", question.Error is null ? null : "true")));
    }
}
