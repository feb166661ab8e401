using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Radios;

internal static class RadiosGenerator
{
    public static TagBuilder Generate(RadiosOptions options) => QuestionParts.Group(
        options.Question,
        options.Choices.Select((choice, index) => Answer(options.Question, choice, $"{options.Question.Id}-{index + 1}")));

    private static TagBuilder Answer(Question question, RadioChoice choice, string id) =>
        Element("div", "fr-fieldset__element").Add(
            Element("div", "fr-radio-group")
                .Add(Element("input").Void()
                    .With("type", "radio")
                    .With("id", id)
                    .With("name", question.Name)
                    .With("value", choice.Value)
                    .Having("checked", choice.IsChosen))
                .Add(Element("label", "fr-label")
                    .With("for", id)
                    .Text(choice.Text)
                    .Add(choice.Hint is null ? null : Element("span", "fr-hint-text").Text(choice.Hint))));
}
