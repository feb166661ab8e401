using Catalogue.Core.Documents;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

/// <summary>What a notice says to the partner, in its author's words.</summary>
public sealed record NoticeTexts
{
    /// <summary>Letters of each text at most.</summary>
    public const int LongestText = 4_000;

    /// <summary>What was found.</summary>
    public required string Facts { get; init; }

    /// <summary>What is to be done about it.</summary>
    public required string Demand { get; init; }

    /// <summary>Why they may not be taken as they stand; null when they may.</summary>
    internal Refusal? Fault => FaultOf(Facts) ?? FaultOf(Demand);

    internal static Refusal? FaultOf(string text) => text.Trim() switch
    {
        "" => new NoticeTextMissing(),
        { Length: > LongestText } => new NoticeTextTooLong(),
        _ => null,
    };
}

/// <summary>What a letter rests on.</summary>
public sealed record NoticeGrounds
{
    /// <summary>A code of the ministry's list: why the offers or the right would be lost.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The clauses of the terms of use, or criteria of a specification, that were breached, as codes; one at least.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    public required NoticeTexts Texts { get; init; }

    internal Refusal? Fault => Clauses.Count == 0 ? new ClauseMissing() : Texts.Fault;
}

/// <summary>What a partner answers.</summary>
public sealed record NoticeReply
{
    /// <summary>Files that go with an answer at most.</summary>
    public const int MostFiles = 3;

    public required AnswerKind Kind { get; init; }

    /// <summary>In its words.</summary>
    public required string Text { get; init; }

    /// <summary>What shows it; <see cref="MostFiles"/> at most.</summary>
    public IReadOnlyList<CheckedUpload> Files { get; init; } = [];

    internal Refusal? Fault => NoticeTexts.FaultOf(Text) ?? (Files.Count > MostFiles ? new TooManyFiles() : null);
}

/// <summary>A file that goes with an answer.</summary>
/// <param name="Id">The stored file.</param>
/// <param name="Name">What its company calls it: shown, never used as a path.</param>
public sealed record NoticeAttachment(Guid Id, string Name);

/// <summary>What a partner answered to a letter, or to what it was asked to fix, and what the ministry made of it.</summary>
public sealed record NoticeAnswer
{
    public required AnswerKind Kind { get; init; }

    /// <summary>In its words; empty once erased.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>Who answered, as an identifier.</summary>
    public required string AnsweredBy { get; init; }

    /// <summary>Whether it was given to the letter: only then does it stop the clock (A12).</summary>
    public bool IsToLetter { get; init; }

    /// <summary>What goes with it; none once erased.</summary>
    public IReadOnlyList<NoticeAttachment> Files { get; init; } = [];

    /// <summary>When it was decided upon; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; init; }

    /// <summary>Whether what was asked is done.</summary>
    public bool IsSufficient { get; init; }

    /// <summary>Why it is not; empty where it is, or once erased.</summary>
    public string Explanation { get; init; } = "";
}

public enum AnswerKind
{
    /// <summary>What was asked is done, says the partner.</summary>
    Fixed,

    /// <summary>It contests what was found.</summary>
    Contested,
}
