using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Button;

/// <summary>A button, or a link that looks like one.</summary>
internal sealed record ButtonOptions
{
    public required IHtmlContent Content { get; init; }

    public ButtonKind Kind { get; init; }

    /// <summary>Where it leads; without it, it acts.</summary>
    public string? Href { get; init; }

    /// <summary>False for a button that only a script gives something to do; it never submits.</summary>
    public bool Submits { get; init; } = true;

    /// <summary>Name of an icon of the design system without its prefix.</summary>
    public string? Icon { get; init; }

    public bool Small { get; init; }
}

/// <summary>How much a button stands out; one primary at most per block.</summary>
public enum ButtonKind
{
    Primary,
    Secondary,
    Tertiary,
    Bare,
}
