using Catalogue.Web.DesignSystem.Forms;

namespace Catalogue.Web.DesignSystem.Select;

/// <summary>A choice of one value in a list.</summary>
internal sealed record SelectOptions
{
    public required Question Question { get; init; }

    /// <summary>The values, in order.</summary>
    public required IReadOnlyList<SelectChoice> Choices { get; init; }
}

/// <summary>One value of the list.</summary>
/// <param name="Value">What is sent when it is chosen.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsSelected">Whether it is chosen; one at most is.</param>
public sealed record SelectChoice(string Value, string Text, bool IsSelected);
