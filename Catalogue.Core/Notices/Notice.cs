using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

/// <summary>
/// A breach that a partner is told of, and what becomes of it (A11, A12): modifications, then a letter whose time runs from its
/// receipt, then the loss of offers or of the right, unless the partner answers. Its texts are free, and stay where they can be erased.
/// </summary>
public sealed partial class Notice
{
    private readonly List<NoticeOffer> _offers = [];

    private Notice()
    {
    }

    /// <summary>« AV-00001 », unique and permanent.</summary>
    public string Reference { get; private set; } = "";

    public Guid PartnerId { get; private set; }

    /// <summary>The right of use that is at stake, or that the offers stood under when it began.</summary>
    public Guid RightId { get; private set; }

    public NoticeScope Scope { get; private set; }

    /// <summary>The finding it comes of: no other notice comes of the same one.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>The legal day of the finding: a check that found an offer compliant that day or later contradicts it.</summary>
    public DateOnly FoundOn { get; private set; }

    public NoticeStatus Status { get; private set; }

    /// <summary>Since when it is in its status.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>How often it changed: an act upon what somebody changed meanwhile is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>The last legal day to fix what is asked, before a letter; null where none was asked for (A11).</summary>
    public DateOnly? FixBy { get; private set; }

    /// <summary>Why the offers or the right would be lost, as a code; empty before the letter.</summary>
    public string ReasonCode { get; private set; } = "";

    /// <summary>Codes of what was breached (<see cref="NoticeClause"/>).</summary>
    public IReadOnlyList<string> Clauses { get; private set; } = [];

    /// <summary>What was found; empty once erased.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>What is to be done; empty once erased.</summary>
    public string Demand { get; private set; } = "";

    /// <summary>Who wrote it last.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>The second reader who signed the letter, never its author (A12); null before.</summary>
    public Guid? SignatoryId { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When somebody of the company, signed in, first read the letter.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>The legal day on which the letter was posted, as recorded.</summary>
    public DateOnly? PostedOn { get; private set; }

    /// <summary>The first instant that is too late to rectify, while time runs and once it has (A12); null otherwise.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    public IReadOnlyList<NoticeAnswer> Answers { get; private set; } = [];

    /// <summary>What the partner says against the loss; empty where it does not, or once erased.</summary>
    public string AppealText { get; private set; } = "";

    public DateTimeOffset? AppealedAt { get; private set; }

    /// <summary>Why the ministry gives back or does not, or gave the notice up; empty before, or once erased.</summary>
    public string ClosingText { get; private set; } = "";

    /// <summary>Who decided the appeal, or closed the notice; null for the registry itself.</summary>
    public Guid? ClosedBy { get; private set; }

    /// <summary>The offers at stake; none where the right is.</summary>
    public IReadOnlyList<NoticeOffer> Offers => _offers;

    /// <summary>Everything its clock depends on.</summary>
    public NoticeFacts ClockFacts => new()
    {
        ReadAt = ReadAt,
        PostedOn = PostedOn,
        Answers = [.. Answers.Where(answer => answer.IsToLetter).Select(answer => new AnswerWait(answer.AnsweredAt, answer.DecidedAt))],
    };

    /// <summary>Whoever signed something of it does not decide an appeal against it.</summary>
    public bool WasSignedBy(Guid staffId) =>
        AuthorId == staffId || SignatoryId == staffId || Answers.Any(answer => answer.DecidedBy == staffId);

    /// <summary>Begins one, by modifications that are asked for until a day (A11).</summary>
    internal static Notice Request(string reference, NoticeOpening opening, NoticeTexts texts, DateOnly fixBy, Guid author, DateTimeOffset instant)
    {
        var notice = Begin(reference, opening, author, instant);
        (notice.Status, notice.FixBy, notice.Facts, notice.Demand) = (NoticeStatus.Requested, fixBy, texts.Facts.Trim(), texts.Demand.Trim());
        return notice;
    }

    /// <summary>Begins one directly by its letter (A12).</summary>
    internal static Notice Draft(string reference, NoticeOpening opening, NoticeGrounds grounds, Guid author, DateTimeOffset instant)
    {
        var notice = Begin(reference, opening, author, instant);
        notice.Status = NoticeStatus.Drafted;
        notice.Write(grounds, author);
        return notice;
    }

    /// <summary>Writes the letter: after what was asked for was not done in time or is not enough, or anew.</summary>
    internal Result Draft(NoticeGrounds grounds, Guid author, DateTimeOffset instant)
    {
        if (TimeToFixLeftOn(ParisCalendar.DayOf(instant)) is { } early) return early;
        var moved = Move(NoticeAction.Draft, instant);
        if (!moved.Succeeded) return moved;
        Answers = [.. Answers.Select(answer => answer.DecidedAt is null ? answer with { DecidedAt = instant, DecidedBy = author } : answer)];
        Write(grounds, author);
        return moved;
    }

    /// <summary>What the partner fixed or explained is accepted, before any letter (A11).</summary>
    internal Result Accept(Guid by, DateTimeOffset instant)
    {
        var moved = Move(NoticeAction.Accept, instant);
        if (moved.Succeeded) Decide(true, "", by, instant);
        return moved;
    }

    internal Result Sign(Guid signatory, DateTimeOffset instant)
    {
        if (signatory == AuthorId) return new SignedByItsAuthor();
        var moved = Move(NoticeAction.Sign, instant);
        if (moved.Succeeded) (SignatoryId, SignedAt) = (signatory, instant);
        return moved;
    }

    internal Result Send(DateTimeOffset instant)
    {
        var moved = Move(NoticeAction.Send, instant);
        if (moved.Succeeded) SentAt = instant;
        return moved;
    }

    /// <summary>Somebody of the company reads the letter; only the first time counts.</summary>
    internal Result Read(DateTimeOffset instant, NoticeRules rules)
    {
        var moved = Move(NoticeAction.Receive, instant);
        if (!moved.Succeeded) return moved;
        ReadAt ??= instant;
        Deadline = NoticeClock.Of(ClockFacts, rules).Deadline;
        return moved;
    }

    /// <summary>The letter was posted on a day, as an agent records.</summary>
    internal Result Post(DateOnly postedOn, DateTimeOffset instant, NoticeRules rules)
    {
        var today = ParisCalendar.DayOf(instant);
        if (NoticeLifecycle.Table.Next(Status, NoticeAction.Receive) is null) return Move(NoticeAction.Receive, instant);
        if (PostedOn is { } before) return new PostedAlready(before);
        if (SentAt is not { } sent || postedOn < ParisCalendar.DayOf(sent)) return new PostedBeforeSent();
        if (postedOn > today) return new PostedInFuture();
        // Time that had run before anybody could see it would be lost by the ministry's delay, not by the company's.
        if (NoticeClock.PresumedReceipt(postedOn, rules) < today) return new PostedTooLongAgo();
        Move(NoticeAction.Receive, instant).OrThrow();
        PostedOn = postedOn;
        Deadline = NoticeClock.Of(ClockFacts, rules).Deadline;
        return Result.Done;
    }

    /// <summary>The partner answers; to a letter, in time only, and the clock stops (A12).</summary>
    internal Result Answer(NoticeAnswer answer)
    {
        var instant = answer.AnsweredAt;
        if (instant >= Deadline) return new NoticeTimeOver(Deadline.Value);
        var isToLetter = Status == NoticeStatus.Running;
        var moved = Move(NoticeAction.Answer, instant);
        if (!moved.Succeeded) return moved;
        Answers = [.. Answers, answer with { IsToLetter = isToLetter }];
        Deadline = null;
        return moved;
    }

    /// <summary>The answer to the letter is not enough: the clock starts again, with the days left (A12).</summary>
    internal Result FindInsufficient(string explanation, Guid by, DateTimeOffset instant, NoticeRules rules)
    {
        var moved = Move(NoticeAction.FindInsufficient, instant);
        if (!moved.Succeeded) return moved;
        Decide(false, explanation.Trim(), by, instant);
        Deadline = NoticeClock.Of(ClockFacts, rules).Deadline;
        return moved;
    }

    /// <summary>What was asked is done.</summary>
    internal Result FindRectified(Guid by, DateTimeOffset instant)
    {
        var moved = Move(NoticeAction.FindRectified, instant);
        if (moved.Succeeded) Decide(true, "", by, instant);
        return moved;
    }

    /// <summary>Its time passed: what it takes away is lost since the deadline, whenever that is recorded.</summary>
    internal Result Lose(DateTimeOffset instant) => Deadline <= instant ? Move(NoticeAction.Lose, instant) : new NoticeTimeLeft();

    /// <summary>Whether its letter may take the right away as it leaves (A13).</summary>
    /// <param name="effect">What the programme makes of an altered logo.</param>
    public bool MayTakeAwayAtOnce(LogoAlteration effect) =>
        effect == LogoAlteration.Loss && Scope == NoticeScope.Right && Cause.StartsWith(NoticeCause.PrefixOf(CauseKind.Logo), StringComparison.Ordinal);

    /// <summary>An altered logo, where the programme says so: the right is lost as the letter leaves, on a working day (A13).</summary>
    internal Result LoseAtOnce(LogoAlteration effect, DateTimeOffset instant)
    {
        if (!MayTakeAwayAtOnce(effect)) return new LossNotImmediate();
        if (!WorkingDays.IsWorked(ParisCalendar.DayOf(instant))) return new LossOnWorkingDays();
        var moved = Move(NoticeAction.LoseAtOnce, instant);
        if (moved.Succeeded) (SentAt, Deadline) = (instant, instant);
        return moved;
    }

    /// <param name="text">What it says against the loss.</param>
    /// <param name="months">Months within which it may, from the day it was told.</param>
    /// <param name="instant">When it does.</param>
    internal Result Appeal(string text, int months, DateTimeOffset instant)
    {
        if (AppealLastDay(months) is { } lastDay && ParisCalendar.DayOf(instant) > lastDay) return new AppealTimeOver(lastDay);
        var moved = Move(NoticeAction.Appeal, instant);
        if (moved.Succeeded) (AppealText, AppealedAt) = (text.Trim(), instant);
        return moved;
    }

    /// <summary>Somebody who signed nothing of it decides the appeal.</summary>
    internal Result DecideAppeal(bool isReinstated, string explanation, Guid by, DateTimeOffset instant)
    {
        if (WasSignedBy(by)) return new AppealDecidedBySignatory();
        var moved = Move(isReinstated ? NoticeAction.Reinstate : NoticeAction.Uphold, instant);
        if (moved.Succeeded) (ClosingText, ClosedBy) = (explanation.Trim(), by);
        return moved;
    }

    /// <summary>The ministry gives it up, or the registry finds nothing left to lose.</summary>
    /// <param name="explanation">Why, in words; empty where the registry does.</param>
    /// <param name="by">Who; null for the registry.</param>
    /// <param name="instant">When.</param>
    internal Result Cancel(string explanation, Guid? by, DateTimeOffset instant)
    {
        var moved = Move(NoticeAction.Cancel, instant);
        if (moved.Succeeded) (Deadline, ClosingText, ClosedBy) = (null, explanation.Trim(), by);
        return moved;
    }

    /// <summary>What was written, by both sides, is erased; the files they sent are the caller's to erase.</summary>
    internal void EraseTexts()
    {
        (Facts, Demand, AppealText, ClosingText) = ("", "", "", "");
        Answers = [.. Answers.Select(answer => answer with { Text = "", Explanation = "", Files = [] })];
        Hearings = [.. Hearings.Select(hearing => hearing with { Summary = "" })];
    }

    private static Notice Begin(string reference, NoticeOpening opening, Guid author, DateTimeOffset instant)
    {
        var notice = new Notice
        {
            Reference = reference,
            PartnerId = opening.PartnerId,
            RightId = opening.RightId,
            Scope = opening.Scope,
            Cause = opening.Cause.ToString(),
            FoundOn = opening.FoundOn,
            Clauses = opening.Clauses,
            StatusSince = instant,
            AuthorId = author,
        };
        notice._offers.AddRange(opening.Offers.Distinct().Order(StringComparer.Ordinal).Select(offer => new NoticeOffer(reference, offer)));
        return notice;
    }

    private void Write(NoticeGrounds grounds, Guid author) =>
        (ReasonCode, Clauses, Facts, Demand, AuthorId) =
        (grounds.ReasonCode, grounds.Clauses, grounds.Texts.Facts.Trim(), grounds.Texts.Demand.Trim(), author);

    private void Decide(bool isSufficient, string explanation, Guid by, DateTimeOffset instant) =>
        Answers = [.. Answers.SkipLast(1), Answers[^1] with { IsSufficient = isSufficient, Explanation = explanation, DecidedBy = by, DecidedAt = instant }];

    private Result Move(NoticeAction action, DateTimeOffset instant)
    {
        if (NoticeLifecycle.Table.Next(Status, action) is not { } next)
            return new WrongState($"L’avertissement {Reference}", action.ToString(), Status.ToString());
        if (next != Status) StatusSince = instant;
        Status = next;
        Revision++;
        return Result.Done;
    }
}
