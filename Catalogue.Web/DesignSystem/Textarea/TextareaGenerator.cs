using System.Globalization;
using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Textarea;

internal static class TextareaGenerator
{
    public static TagBuilder Generate(TextareaOptions options) => QuestionParts.Field(
        options.Question,
        "input",
        Element("textarea", "fr-input")
            .With("rows", options.Rows.ToString(CultureInfo.InvariantCulture))
            .With("maxlength", options.MaxLength?.ToString(CultureInfo.InvariantCulture))
            // Browsers drop the first line break of what a textarea holds: this one is theirs.
            .Text($"\n{options.Value}"));
}
