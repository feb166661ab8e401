using Catalogue.Web.DesignSystem.Forms;

namespace Catalogue.Web.DesignSystem.Textarea;

/// <summary>A field of several lines.</summary>
internal sealed record TextareaOptions
{
    public required Question Question { get; init; }

    /// <summary>What the field holds, as it was typed.</summary>
    public string? Value { get; init; }

    /// <summary>Lines shown; more can be typed.</summary>
    public int Rows { get; init; } = 5;

    /// <summary>Characters accepted by the browser; null for no limit.</summary>
    public int? MaxLength { get; init; }
}
