using System.Globalization;
using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Checkboxes;

internal static class CheckboxesGenerator
{
    public static TagBuilder Generate(CheckboxesOptions options) =>
        QuestionParts.Choices(options.Question, "checkbox", "fr-checkbox-group fr-checkbox-group--sm", options.Choices.Select(Box));

    private static Choice Box(CheckboxChoice choice) => choice.Count is { } count
        ? new(choice.Value, $"{choice.Text} ", choice.IsChecked, Count(count))
        : new(choice.Value, choice.Text, choice.IsChecked, Note: null);

    private static TagBuilder Count(int count) => Element("span", "count")
        .Text(count.ToString(CultureInfo.CurrentCulture))
        .Add(SpokenOnly(count < 2 ? " réponse" : " réponses"));
}
