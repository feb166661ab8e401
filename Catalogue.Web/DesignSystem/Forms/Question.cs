namespace Catalogue.Web.DesignSystem.Forms;

/// <summary>What every field and every group of choices says, whatever it looks like: the one way to give hints and errors.</summary>
internal sealed record Question
{
    /// <summary>Identifier of the field or group, unique in the page; those of its parts derive from it.</summary>
    public required string Id { get; init; }

    /// <summary>Name under which the answer is sent.</summary>
    public required string Name { get; init; }

    /// <summary>The question itself: the field's label, or the group's legend.</summary>
    public required string Text { get; init; }

    /// <summary>Help that is read with the question; null shows none.</summary>
    public string? Hint { get; init; }

    /// <summary>What is wrong with the answer, as a sentence; null when nothing is.</summary>
    public string? Error { get; init; }

    /// <summary>Says that one may leave it unanswered. A form says what is optional, never what is required.</summary>
    public bool IsOptional { get; init; }

    public string LegendId => $"{Id}-legend";

    /// <summary>Identifier of the error's sentence; null where there is no error.</summary>
    public string? MessageId => Error is null ? null : $"{Id}-message";
}
