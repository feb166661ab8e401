using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Forms;

/// <summary>The parts that fields share, written once: label, hint, error, and how they are tied together.</summary>
internal static class QuestionParts
{
    /// <summary>A field alone: its label, the field, what is wrong with it.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="component">The design system's name of the field: « input », « select ».</param>
    /// <param name="field">The field, without what ties it to the rest.</param>
    public static TagBuilder Field(Question question, string component, TagBuilder field) =>
        Element("div", $"fr-{component}-group")
            .Class(question.Error is null ? null : $"fr-{component}-group--error")
            .Add(Element("label", "fr-label").With("for", question.Id).Asking(question))
            .Add(field
                .Class(question.Error is null ? null : $"fr-{component}--error")
                .With("id", question.Id)
                .With("name", question.Name)
                .With("aria-describedby", question.MessageId)
                .With("aria-invalid", question.Error is null ? null : "true"))
            .Add(Message(question));

    /// <summary>A group of fields or choices under one question.</summary>
    public static TagBuilder Group(Question question, IEnumerable<IHtmlContent> elements) => Element("fieldset", "fr-fieldset")
        .Class(question.Error is null ? null : "fr-fieldset--error")
        .With("id", question.Id)
        .With("aria-labelledby", question.MessageId is null ? question.LegendId : $"{question.LegendId} {question.MessageId}")
        .Add(Element("legend", "fr-fieldset__legend fr-text--bold").With("id", question.LegendId).Asking(question))
        .AddAll(elements)
        .Add(question.Error is null ? null : Element("div", "fr-fieldset__element").Add(Message(question)));

    /// <summary>A group of answers to choose from, all of them in view.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="type">The browser's name for such a field: « radio », « checkbox ».</param>
    /// <param name="classes">The design system's classes for one answer.</param>
    /// <param name="choices">The answers, in order.</param>
    /// <param name="inline">Whether they stand beside each other.</param>
    public static TagBuilder Choices(
        Question question, string type, string classes, IEnumerable<Choice> choices, bool inline = false) =>
        Group(question, choices.Select((choice, index) => Element("div", "fr-fieldset__element")
            .Class(inline ? "fr-fieldset__element--inline" : null)
            .Add(Element("div", classes).AddAll(FieldAndLabel(question, type, choice, $"{question.Id}-{index + 1}")))));

    /// <summary>A few words more, under the text they help with; null for nothing.</summary>
    public static TagBuilder? Hint(string? hint) => hint is null ? null : Element("span", "fr-hint-text").Text(hint);

    private static IEnumerable<TagBuilder> FieldAndLabel(Question question, string type, Choice choice, string id) =>
    [
        Element("input").Void()
            .With("type", type)
            .With("id", id)
            .With("name", question.Name)
            .With("value", choice.Value)
            .Having("checked", choice.IsChosen),
        Element("label", "fr-label").With("for", id).Text(choice.Text).Add(choice.Note),
    ];

    /// <summary>The words of a label or a legend: the question, whether it may be left, its hint.</summary>
    private static TagBuilder Asking(this TagBuilder element, Question question) => element
        .Text(question.IsOptional ? $"{question.Text} (facultatif)" : question.Text)
        .Add(Hint(question.Hint));

    private static TagBuilder? Message(Question question) =>
        question.MessageId is null ? null : Element("p", "fr-error-text").With("id", question.MessageId).Text(question.Error);
}
