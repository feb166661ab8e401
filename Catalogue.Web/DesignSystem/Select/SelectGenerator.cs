using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Select;

internal static class SelectGenerator
{
    public static TagBuilder Generate(SelectOptions options) => Element("div", "fr-select-group")
        .Add(Element("label", "fr-label").With("for", options.Id).Text(options.Label))
        .Add(Element("select", "fr-select")
            .With("id", options.Id)
            .With("name", options.Name)
            .AddAll(options.Choices.Select(Choice)));

    private static TagBuilder Choice(SelectChoice choice) => Element("option")
        .With("value", choice.Value)
        .Having("selected", choice.IsSelected)
        .Text(choice.Text);
}
