namespace Catalogue.Core.Notices;

/// <summary>Everything the clock of a notice depends on (A12).</summary>
public sealed record NoticeFacts
{
    /// <summary>When the letter was first read by somebody of the company who had signed in; null when it was not.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The legal day on which it was posted, as recorded; null when it was not.</summary>
    public DateOnly? PostedOn { get; init; }

    /// <summary>The answers given in time, the first one first. Only the last may still wait.</summary>
    public IReadOnlyList<AnswerWait> Answers { get; init; } = [];
}

/// <summary>An answer of the company, and what the ministry made of it.</summary>
/// <param name="AnsweredAt">When it was given: the clock stops.</param>
/// <param name="InsufficientAt">When it was judged insufficient: the clock starts again; null while it waits.</param>
public sealed record AnswerWait(DateTimeOffset AnsweredAt, DateTimeOffset? InsufficientAt);
