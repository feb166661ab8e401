using Catalogue.Web.DesignSystem.Forms;

namespace Catalogue.Web.DesignSystem.Radios;

/// <summary>A question of which one answer is chosen, all of them in view.</summary>
internal sealed record RadiosOptions
{
    public required Question Question { get; init; }

    /// <summary>The answers, in order.</summary>
    public required IReadOnlyList<RadioChoice> Choices { get; init; }

    /// <summary>Beside each other where there is room: for short answers to many questions alike.</summary>
    public bool IsInline { get; init; }
}

/// <summary>One answer.</summary>
/// <param name="Value">What is sent when it is chosen.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsChosen">Whether it is chosen; one at most is.</param>
/// <param name="Hint">A few words more under it; null shows none.</param>
public sealed record RadioChoice(string Value, string Text, bool IsChosen, string? Hint = null);
