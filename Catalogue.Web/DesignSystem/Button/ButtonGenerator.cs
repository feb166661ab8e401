using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Button;

internal static class ButtonGenerator
{
    public static TagBuilder Generate(ButtonOptions options)
    {
        var element = options.Href is null
            ? Element("button", "fr-btn").With("type", options.Submits ? "submit" : "button")
            : Element("a", "fr-btn").With("href", options.Href);
        return element
            .Class(KindClass(options.Kind))
            .Class(options.Small ? "fr-btn--sm" : null)
            .Class(options.Icon is null ? null : $"fr-btn--icon-left fr-icon-{options.Icon}")
            .Add(options.Content);
    }

    private static string? KindClass(ButtonKind kind) => kind switch
    {
        ButtonKind.Secondary => "fr-btn--secondary",
        ButtonKind.Tertiary => "fr-btn--tertiary",
        ButtonKind.Bare => "fr-btn--tertiary-no-outline",
        _ => null,
    };
}
