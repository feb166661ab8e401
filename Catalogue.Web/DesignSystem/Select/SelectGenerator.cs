using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Select;

internal static class SelectGenerator
{
    public static TagBuilder Generate(SelectOptions options) => QuestionParts.Field(
        options.Question, "select", Element("select", "fr-select").AddAll(options.Choices.Select(Choice)));

    private static TagBuilder Choice(SelectChoice choice) => Element("option")
        .With("value", choice.Value)
        .Having("selected", choice.IsSelected)
        .Text(choice.Text);
}
