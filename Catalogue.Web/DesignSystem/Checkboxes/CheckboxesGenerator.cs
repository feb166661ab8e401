using System.Globalization;
using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Checkboxes;

internal static class CheckboxesGenerator
{
    public static TagBuilder Generate(CheckboxesOptions options) => QuestionParts.Group(
        options.Question,
        options.Choices.Select((choice, index) => Box(options.Question, choice, $"{options.Question.Id}-{index + 1}")));

    private static TagBuilder Box(Question question, CheckboxChoice choice, string id) =>
        Element("div", "fr-fieldset__element").Add(
            Element("div", "fr-checkbox-group fr-checkbox-group--sm")
                .Add(Element("input").Void()
                    .With("type", "checkbox")
                    .With("id", id)
                    .With("name", question.Name)
                    .With("value", choice.Value)
                    .Having("checked", choice.IsChecked))
                .Add(Element("label", "fr-label")
                    .With("for", id)
                    .Text(choice.Count is null ? choice.Text : $"{choice.Text} ")
                    .Add(choice.Count is int count ? Count(count) : null)));

    private static TagBuilder Count(int count) => Element("span", "count")
        .Text(count.ToString(CultureInfo.CurrentCulture))
        .Add(SpokenOnly(count < 2 ? " réponse" : " réponses"));
}
