using Catalogue.Core.Journal;

namespace Catalogue.Core.Notices;

/// <summary>A finding is followed up: by modifications that are asked for, or by a letter (A11, A12).</summary>
/// <param name="Reference">The notice.</param>
/// <param name="PartnerId">Whom it is to.</param>
/// <param name="Cause">The finding.</param>
/// <param name="FoundOn">The legal day of the finding.</param>
/// <param name="Scope">What is at stake.</param>
/// <param name="RightId">The right at stake, or that the offers stand under.</param>
/// <param name="Offers">The offers at stake; none where the right is.</param>
/// <param name="FixBy">The last legal day to fix; null where it begins by a letter.</param>
public sealed record NoticeOpened(
    string Reference, Guid PartnerId, string Cause, DateOnly FoundOn, NoticeScope Scope, Guid RightId, IReadOnlyList<string> Offers, DateOnly? FixBy)
    : JournalEvent
{
    public override string Name => "notice.opened";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>The letter is written, or written anew (A12).</summary>
/// <param name="Reference">The notice.</param>
/// <param name="Reason">A code of the ministry's list.</param>
/// <param name="Clauses">Codes of what was breached.</param>
public sealed record NoticeDrafted(string Reference, string Reason, IReadOnlyList<string> Clauses) : JournalEvent
{
    public override string Name => "notice.drafted";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>The letter is received, or will count as such: read, or posted on a day (A12).</summary>
/// <param name="Reference">The notice.</param>
/// <param name="PostedOn">The legal day of the posting; null for a reading.</param>
/// <param name="Deadline">The first instant that is too late to rectify.</param>
public sealed record NoticeReceived(string Reference, DateOnly? PostedOn, DateTimeOffset Deadline) : JournalEvent
{
    public override string Name => PostedOn is null ? "notice.read" : "notice.posted";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>The partner answers (A11, A12).</summary>
/// <param name="Reference">The notice.</param>
/// <param name="Kind">Whether it fixed or contests: what it says stands with the notice.</param>
/// <param name="Files">SHA-256 of the files that go with it.</param>
public sealed record NoticeAnswered(string Reference, AnswerKind Kind, IReadOnlyList<string> Files) : JournalEvent
{
    public override string Name => "notice.answered";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>The answer is not enough: the clock starts again (A12).</summary>
/// <param name="Reference">The notice.</param>
/// <param name="Deadline">The first instant that is too late to rectify.</param>
public sealed record NoticeResumed(string Reference, DateTimeOffset Deadline) : JournalEvent
{
    public override string Name => "notice.resumed";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>The time passed: what became lost at the deadline is recorded (A12).</summary>
/// <param name="Reference">The notice.</param>
/// <param name="Since">Since when it is lost.</param>
/// <param name="Offers">The offers that are; none where the right is.</param>
public sealed record NoticeLost(string Reference, DateTimeOffset Since, IReadOnlyList<string> Offers) : JournalEvent
{
    public override string Name => "notice.lost";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>The partner asks to be heard (« Law that binds the site »).</summary>
/// <param name="Reference">The notice.</param>
public sealed record NoticeHearingAsked(string Reference) : JournalEvent
{
    public override string Name => "notice.hearingasked";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>The ministry heard the partner.</summary>
/// <param name="Reference">The notice.</param>
/// <param name="HeldOn">The legal day.</param>
public sealed record NoticeHeard(string Reference, DateOnly HeldOn) : JournalEvent
{
    public override string Name => "notice.heard";

    public override string Subject => $"notice:{Reference}";
}

/// <summary>A mail reminds the partner of a last day that is near.</summary>
/// <param name="Reference">The notice.</param>
/// <param name="LastDay">The last legal day to fix, or to rectify.</param>
public sealed record NoticeReminded(string Reference, DateOnly LastDay) : JournalEvent
{
    public override string Name => "notice.reminded";

    public override string Subject => $"notice:{Reference}";
}

/// <param name="Notices">How many notices lost their texts.</param>
/// <param name="OverBefore">The legal day before which they were over.</param>
public sealed record NoticeTextsErased(int Notices, DateOnly OverBefore) : JournalEvent
{
    public override string Name => "notice.erased";

    public override string Subject => "notices";
}

/// <summary>Any other step of its life: accepted, signed, sent, rectified, cancelled, appealed, reinstated, upheld.</summary>
/// <param name="Reference">The notice.</param>
/// <param name="Status">The status it is now in.</param>
public sealed record NoticeMoved(string Reference, NoticeStatus Status) : JournalEvent
{
    public override string Name => $"notice.{Status.ToString().ToLowerInvariant()}";

    public override string Subject => $"notice:{Reference}";
}
