using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Input;

internal static class InputGenerator
{
    public static TagBuilder Generate(InputOptions options) => QuestionParts.Field(
        options.Question,
        "input",
        Element("input", "fr-input").Void()
            .With("type", options.Type)
            .With("value", options.Value)
            .With("list", options.List)
            .With("autocomplete", options.AutoComplete)
            .With("inputmode", options.InputMode));
}
