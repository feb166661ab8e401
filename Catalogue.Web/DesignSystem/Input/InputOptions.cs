using Catalogue.Web.DesignSystem.Forms;

namespace Catalogue.Web.DesignSystem.Input;

/// <summary>A field of one line.</summary>
internal sealed record InputOptions
{
    public required Question Question { get; init; }

    /// <summary>What the field holds, as it was typed.</summary>
    public string? Value { get; init; }

    /// <summary>The field's type in HTML.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in by itself (HTML's <c>autocomplete</c>).</summary>
    public string? AutoComplete { get; init; }

    /// <summary>Identifier of a list of values that one may pick from, or type another; null for none.</summary>
    public string? List { get; init; }

    /// <summary>The keyboard that a telephone shows (HTML's <c>inputmode</c>).</summary>
    public string? InputMode { get; init; }
}
