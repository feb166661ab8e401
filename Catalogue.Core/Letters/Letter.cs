namespace Catalogue.Core.Letters;

/// <summary>
/// A letter of the ministry to a partner (A12), as it left: whatever is written elsewhere afterwards, it says what it said. Nothing of it
/// ever changes, which the database enforces, save that what it says is erased once its time has passed.
/// </summary>
public sealed class Letter
{
    private Letter()
    {
    }

    /// <summary>« LE-2026-00012 », unique and permanent: the year of Paris, then the rank in that year.</summary>
    public string Number { get; private set; } = "";

    public LetterKind Kind { get; private set; }

    /// <summary>When it left: its date is that day in Paris.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    public Guid PartnerId { get; private set; }

    /// <summary>The notice that it is a step of: « AV-00012 ».</summary>
    public string NoticeReference { get; private set; } = "";

    /// <summary>Who of the ministry signs it; their name and position are those of the register of people.</summary>
    public Guid SignatoryId { get; private set; }

    /// <summary>What it says; null once erased.</summary>
    public LetterContent? Content { get; private set; }

    /// <summary>Whether the time of a notice runs from its receipt (A12): reading it counts.</summary>
    public bool IsReceived => Kind == LetterKind.Warning;

    internal static Letter Write(string number, LetterDraft draft, LetterContent content, Guid signatoryId, DateTimeOffset instant) => new()
    {
        Number = number,
        Kind = draft.Kind,
        WrittenAt = instant,
        PartnerId = draft.PartnerId,
        NoticeReference = draft.NoticeReference,
        SignatoryId = signatoryId,
        Content = content,
    };
}

/// <summary>What a letter is about: each kind is an act that a partner is told of, and a text of <c>uSync/letters/</c>.</summary>
public enum LetterKind
{
    /// <summary>Something is to be fixed, before any notice (A11).</summary>
    Modifications,

    /// <summary>« Avertissement »: something is to be rectified within a time that runs from its receipt (A12).</summary>
    Warning,

    /// <summary>The answer to it is not enough: time runs again (A12).</summary>
    Insufficient,

    /// <summary>Nothing is left to be done, and nothing is lost.</summary>
    Closed,

    /// <summary>The time passed: what it announced is lost (A12).</summary>
    Loss,

    /// <summary>The logo was altered: the right is lost as the letter leaves (A13).</summary>
    ImmediateLoss,

    /// <summary>The appeal is accepted: what was lost is given back.</summary>
    Reinstated,

    /// <summary>The appeal is rejected: what was lost stays lost.</summary>
    Upheld,
}
