using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Badge;

internal static class BadgeGenerator
{
    public static TagBuilder Generate(BadgeOptions options) => Element("p", "fr-badge")
        .Class(options.Small ? "fr-badge--sm" : null)
        .Class(ColourClass(options.Colour))
        .Class(options.Icon is null ? null : $"fr-badge--icon-left fr-icon-{options.Icon}")
        .Add(options.Content);

    private static string? ColourClass(BadgeColour colour) => colour switch
    {
        BadgeColour.Green => "fr-badge--green-emeraude",
        BadgeColour.Blue => "fr-badge--blue-ecume",
        BadgeColour.Warning => "fr-badge--warning fr-badge--no-icon",
        BadgeColour.Error => "fr-badge--error fr-badge--no-icon",
        _ => null,
    };
}
