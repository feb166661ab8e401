using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Catalogue.Web.DesignSystem.Radios;

internal static class RadiosGenerator
{
    public static TagBuilder Generate(RadiosOptions options) =>
        QuestionParts.Choices(
            options.Question,
            "radio",
            options.IsInline ? "fr-radio-group fr-radio-group--sm" : "fr-radio-group",
            options.Choices.Select(Answer),
            options.IsInline);

    private static Choice Answer(RadioChoice choice) => new(choice.Value, choice.Text, choice.IsChosen, QuestionParts.Hint(choice.Hint));
}
