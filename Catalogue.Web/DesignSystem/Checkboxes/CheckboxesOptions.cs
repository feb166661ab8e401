namespace Catalogue.Web.DesignSystem.Checkboxes;

/// <summary>A question several answers may be ticked for.</summary>
internal sealed record CheckboxesOptions
{
    /// <summary>Identifier of the group, unique in the page; those of the boxes derive from it.</summary>
    public required string Id { get; init; }

    /// <summary>Name under which ticked values are sent.</summary>
    public required string Name { get; init; }

    public required string Legend { get; init; }

    public required IReadOnlyList<CheckboxChoice> Choices { get; init; }
}

/// <summary>One box.</summary>
/// <param name="Value">What is sent when it is ticked.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsChecked">Whether it is ticked.</param>
/// <param name="Count">How many answers it would give; null shows none.</param>
public sealed record CheckboxChoice(string Value, string Text, bool IsChecked, int? Count = null);
