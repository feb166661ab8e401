using Catalogue.Core.Shared;

namespace Catalogue.Core.Reviews;

/// <summary>
/// A check of a published offer against its specification (A10), by the ministry or its mandated representative. While it is open, and
/// however late it is, it changes nothing for the partner: only a decision does.
/// </summary>
public sealed class Review
{
    private Review()
    {
    }

    /// <summary>« C-2026-00001 », unique and permanent.</summary>
    public string Reference { get; private set; } = "";

    public string OfferReference { get; private set; } = "";

    /// <summary>Who made the offer when the review was opened.</summary>
    public Guid PartnerId { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>The last legal day to decide it, which binds the ministry and nobody else.</summary>
    public DateOnly DueOn { get; private set; }

    public ReviewStatus Status { get; private set; }

    /// <summary>Since when it is in its status.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>How often it changed: an act upon what somebody changed meanwhile is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>Who has it; null while anybody may take it.</summary>
    public Guid? AssignedTo { get; private set; }

    /// <summary>The version that the last check found compliant; null for a first check.</summary>
    public int? PassedVersion { get; private set; }

    /// <summary>The version that was decided upon; null before.</summary>
    public int? ReviewedVersion { get; private set; }

    /// <summary>What was written of it; nothing once erased.</summary>
    public ReviewNotes Notes { get; private set; } = ReviewNotes.None;

    /// <summary>How it ended; null before.</summary>
    public ReviewOutcome? Outcome { get; private set; }

    /// <summary>Why, as a code of the ministry's list; null where the offer is compliant.</summary>
    public string? ReasonCode { get; private set; }

    /// <summary>What is done about it; null where the offer is compliant.</summary>
    public ReviewFollowUp? FollowUp { get; private set; }

    /// <summary>Who decided, having declared to have no interest in the partner; null before, and in a demonstration.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The legal day of the decision: of what it found, too.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Whether it was drawn for somebody else to read.</summary>
    public bool IsDrawn { get; private set; }

    /// <summary>Who read it second, never who decided; null before, or where nobody is to.</summary>
    public Guid? SecondReaderId { get; private set; }

    public DateTimeOffset? SecondReadAt { get; private set; }

    /// <summary>The notice by which the partner was asked to fix something; null where there is none.</summary>
    public string? NoticeReference { get; private set; }

    /// <summary>Whether it was still to be decided after its last day.</summary>
    public bool IsOverdueOn(DateOnly today) => Status == ReviewStatus.Open && today > DueOn;

    /// <summary>Whether what was decided goes against the partner and waits for the second reader.</summary>
    public bool IsHarmWaiting => Status == ReviewStatus.SecondReading && Outcome == ReviewOutcome.NonCompliant;

    internal static Review Open(NewReview what, DateTimeOffset instant) => new()
    {
        Reference = what.Reference,
        OfferReference = what.OfferReference,
        PartnerId = what.PartnerId,
        OpenedOn = ParisCalendar.DayOf(instant),
        DueOn = what.DueOn,
        PassedVersion = what.PassedVersion,
        AssignedTo = what.AssignedTo,
        Notes = what.Notes,
        Status = ReviewStatus.Open,
        StatusSince = instant,
    };

    /// <summary>Somebody has it from now on, or nobody has.</summary>
    internal Result Assign(Guid? staffId)
    {
        if (Status != ReviewStatus.Open) return new WrongState($"Le contrôle {Reference}", nameof(Assign), Status.ToString());
        if (AssignedTo == staffId) return Result.Done;
        AssignedTo = staffId;
        Revision++;
        return Result.Done;
    }

    /// <summary>Keeps what was written so far.</summary>
    internal Result Note(ReviewNotes notes)
    {
        if (Status != ReviewStatus.Open) return new WrongState($"Le contrôle {Reference}", nameof(Note), Status.ToString());
        Notes = notes;
        Revision++;
        return Result.Done;
    }

    internal Result Decide(ReviewDecision decision, bool isDrawn, Guid? by, DateTimeOffset instant)
    {
        var moved = Move(isDrawn ? ReviewAction.DecideForSecondReading : ReviewAction.Decide, instant);
        if (!moved.Succeeded) return moved;
        (Notes, Outcome, ReasonCode, FollowUp, ReviewedVersion) =
            (decision.Notes, decision.Outcome, decision.ReasonCode, decision.FollowUp, decision.Version);
        (AssignedTo, DecidedBy, DecidedAt, DecidedOn, IsDrawn) = (by, by, instant, ParisCalendar.DayOf(instant), isDrawn);
        return moved;
    }

    internal Result Confirm(Guid by, DateTimeOffset instant) => ReadAgain(ReviewAction.Confirm, by, instant);

    internal Result Overturn(Guid by, DateTimeOffset instant) => ReadAgain(ReviewAction.Overturn, by, instant);

    internal Result Close(DateTimeOffset instant) => Move(ReviewAction.Close, instant);

    /// <summary>What was found is followed up.</summary>
    internal void FollowedBy(string noticeReference) => NoticeReference = noticeReference;

    /// <summary>What was decided, and why in a word, stays.</summary>
    internal void EraseTexts() => Notes = ReviewNotes.None;

    private Result ReadAgain(ReviewAction action, Guid by, DateTimeOffset instant)
    {
        if (by == DecidedBy) return new ReadTwiceByTheSame();
        var moved = Move(action, instant);
        if (moved.Succeeded) (SecondReaderId, SecondReadAt) = (by, instant);
        return moved;
    }

    private Result Move(ReviewAction action, DateTimeOffset instant)
    {
        if (ReviewLifecycle.Table.Next(Status, action) is not { } next)
            return new WrongState($"Le contrôle {Reference}", action.ToString(), Status.ToString());
        (Status, StatusSince) = (next, instant);
        Revision++;
        return Result.Done;
    }
}

/// <summary>What a review begins with.</summary>
internal sealed record NewReview
{
    public required string Reference { get; init; }

    public required string OfferReference { get; init; }

    public required Guid PartnerId { get; init; }

    public required DateOnly DueOn { get; init; }

    public required int? PassedVersion { get; init; }

    public required Guid? AssignedTo { get; init; }

    /// <summary>What was written of the one whose place it takes.</summary>
    public ReviewNotes Notes { get; init; } = ReviewNotes.None;
}

/// <summary>How somebody decides a review.</summary>
public sealed record ReviewDecision
{
    public required ReviewOutcome Outcome { get; init; }

    public required ReviewNotes Notes { get; init; }

    /// <summary>The version that they read: another one is to be read before it is decided upon.</summary>
    public required int Version { get; init; }

    /// <summary>Whether they declare to have no interest in the partner: nobody decides without.</summary>
    public required bool HasNoInterest { get; init; }

    /// <summary>A code of the ministry's list, where the offer is not compliant.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>What is done about it, there.</summary>
    public ReviewFollowUp? FollowUp { get; init; }
}
