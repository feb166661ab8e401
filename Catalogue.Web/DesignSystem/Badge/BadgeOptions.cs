using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Badge;

/// <summary>A few words that qualify what stands beside them.</summary>
internal sealed record BadgeOptions
{
    public required IHtmlContent Content { get; init; }

    public BadgeColour Colour { get; init; }

    /// <summary>Name of an icon of the design system without its prefix: « car-line ».</summary>
    public string? Icon { get; init; }

    public bool Small { get; init; }
}

/// <summary>The colours the pages use; the words say everything, the colour only helps the eye.</summary>
public enum BadgeColour
{
    Neutral,
    Green,
    Blue,
    Warning,
    Error,
}
