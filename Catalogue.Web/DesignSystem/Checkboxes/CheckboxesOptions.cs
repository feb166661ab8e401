using Catalogue.Web.DesignSystem.Forms;

namespace Catalogue.Web.DesignSystem.Checkboxes;

/// <summary>A question several answers may be ticked for.</summary>
internal sealed record CheckboxesOptions
{
    public required Question Question { get; init; }

    /// <summary>The boxes, in order.</summary>
    public required IReadOnlyList<CheckboxChoice> Choices { get; init; }
}

/// <summary>One box.</summary>
/// <param name="Value">What is sent when it is ticked.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsChecked">Whether it is ticked.</param>
/// <param name="Count">How many answers it would give; null shows none.</param>
public sealed record CheckboxChoice(string Value, string Text, bool IsChecked, int? Count = null);
