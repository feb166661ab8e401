using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Catalogue.Web.DesignSystem.Radios;

internal static class RadiosGenerator
{
    public static TagBuilder Generate(RadiosOptions options) =>
        QuestionParts.Choices(options.Question, "radio", "fr-radio-group", options.Choices.Select(Answer));

    private static Choice Answer(RadioChoice choice) => new(choice.Value, choice.Text, choice.IsChosen, QuestionParts.Hint(choice.Hint));
}
