using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Button;

/// <summary>A button, or a link that looks like one.</summary>
internal sealed record ButtonOptions
{
    public required IHtmlContent Content { get; init; }

    public ButtonKind Kind { get; init; }

    /// <summary>Where it leads; without it, it submits the form it stands in.</summary>
    public string? Href { get; init; }

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
