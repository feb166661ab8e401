using Catalogue.Core.Notices;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Shared;

namespace Catalogue.Tests.Notices;

/// <summary>Every status x every action: what the table lists moves, the rest is refused and changes nothing (A11, A12).</summary>
public sealed class NoticeTests
{
    internal static readonly NoticeRules Rules = new(15, 3, 5);

    private static readonly Guid Author = Guid.CreateVersion7(), Second = Guid.CreateVersion7(), Third = Guid.CreateVersion7();

    internal static readonly DateTimeOffset Opened = Build.Day(2027, 1, 4);

    public static TheoryData<NoticeStatus, NoticeAction> All => Pairs();

    [Theory]
    [MemberData(nameof(All))]
    public void Notice_MovesAsItsTableSays(NoticeStatus status, NoticeAction action)
    {
        var notice = In(status);
        var (revision, now) = (notice.Revision, TimeFor(notice, action));
        var next = NoticeLifecycle.Table.Next(status, action);

        var result = Act(notice, action, now);

        result.Succeeded.ShouldBe(next is not null, result.Refusal?.Sentence);
        notice.Status.ShouldBe(next ?? status);
        notice.Revision.ShouldBe(next is null ? revision : revision + 1);
    }

    [Fact]
    public void EveryStatus_IsReached() =>
        NoticeLifecycle.Table.Rows.Select(row => row.To).Append(NoticeStatus.Requested).Distinct()
            .ShouldBe(Enum.GetValues<NoticeStatus>(), ignoreOrder: true);

    [Theory]
    [InlineData(NoticeStatus.Accepted)]
    [InlineData(NoticeStatus.Rectified)]
    [InlineData(NoticeStatus.Cancelled)]
    [InlineData(NoticeStatus.Reinstated)]
    public void Company_OnceCleared_IsThreatenedByNothingMore(NoticeStatus cleared) =>
        NoticeLifecycle.Table.Rows.ShouldNotContain(row => row.From == cleared);

    [Fact]
    public void Loss_FollowsTimeThatRunsOrAnAlteredLogoAndNothingElse() =>
        NoticeLifecycle.Table.Rows.Where(row => row.To == NoticeStatus.Lost).ShouldBe(
            [(NoticeStatus.Signed, NoticeAction.LoseAtOnce, NoticeStatus.Lost), (NoticeStatus.Running, NoticeAction.Lose, NoticeStatus.Lost)]);

    [Fact]
    public void ImmediateLoss_IsOfTheRightForAnAlteredLogoOnAWorkingDayWhereTheProgrammeSaysSo()
    {
        In(NoticeStatus.Signed).LoseAtOnce(LogoAlteration.Notice, Opened).Refusal.ShouldBe(new LossNotImmediate());
        In(NoticeStatus.Signed, Opening() with { Cause = new(CauseKind.Site, "1") }).LoseAtOnce(LogoAlteration.Loss, Opened).Refusal.ShouldBe(new LossNotImmediate());
        In(NoticeStatus.Signed, Opening() with { Scope = NoticeScope.Offers, Offers = ["OF-00001"] }).LoseAtOnce(LogoAlteration.Loss, Opened).Refusal.ShouldBe(new LossNotImmediate());
        foreach (var day in WorkingDaysTests.TwoYears)
        {
            var lost = In(NoticeStatus.Signed).LoseAtOnce(LogoAlteration.Loss, ParisCalendar.At(day, new(17, 0)));
            if (WorkingDays.IsWorked(day)) lost.Succeeded.ShouldBeTrue();
            else lost.Refusal.ShouldBe(new LossOnWorkingDays());
        }
    }

    [Fact]
    public void Deadline_IsKnownOnlyWhileTimeRunsOrOnceItHas()
    {
        foreach (var status in Enum.GetValues<NoticeStatus>())
        {
            var isKnown = status is NoticeStatus.Running or NoticeStatus.Lost or NoticeStatus.Appealed or NoticeStatus.Reinstated or NoticeStatus.Upheld;
            (In(status).Deadline is not null).ShouldBe(isKnown, status.ToString());
        }
    }

    [Fact]
    public void Letter_IsNeverSignedByItsAuthor()
    {
        var notice = In(NoticeStatus.Drafted);

        notice.Sign(Author, Opened).Refusal.ShouldBe(new SignedByItsAuthor());
        notice.Draft(Grounds, Second, Opened).OrThrow();
        notice.Sign(Second, Opened).Refusal.ShouldBe(new SignedByItsAuthor());
        notice.Sign(Author, Opened).OrThrow();
        notice.SignatoryId.ShouldBe(Author);
    }

    [Fact]
    public void Letter_WaitsForTheEndOfTheTimeToFix()
    {
        var notice = In(NoticeStatus.Requested);
        var lastDay = notice.FixBy!.Value;

        notice.Draft(Grounds, Author, ParisCalendar.EndOf(lastDay).AddTicks(-10)).Refusal.ShouldBe(new TimeToFixLeft(lastDay));
        notice.Draft(Grounds, Author, ParisCalendar.EndOf(lastDay)).OrThrow();
    }

    [Fact]
    public void Posting_IsRecordedNeitherBeforeTheLetterNorAheadNorTooLate()
    {
        var sent = In(NoticeStatus.Sent);
        var sentOn = ParisCalendar.DayOf(sent.SentAt!.Value);

        sent.Post(sentOn.AddDays(-1), Opened, Rules).Refusal.ShouldBe(new PostedBeforeSent());
        sent.Post(sentOn.AddDays(1), Opened, Rules).Refusal.ShouldBe(new PostedInFuture());
        var presumed = NoticeClock.PresumedReceipt(sentOn, Rules);
        sent.Post(sentOn, ParisCalendar.EndOf(presumed), Rules).Refusal.ShouldBe(new PostedTooLongAgo());
        sent.Post(sentOn, ParisCalendar.EndOf(presumed).AddTicks(-10), Rules).OrThrow();
        sent.Post(sentOn, ParisCalendar.EndOf(presumed).AddTicks(-10), Rules).Refusal.ShouldBe(new PostedAlready(sentOn));
    }

    [Fact]
    public void Reading_BeforeThePostCounts_BringsTheDeadlineForwardOnceAndForAll()
    {
        var notice = In(NoticeStatus.Sent);
        notice.Post(new(2027, 1, 4), Opened, Rules).OrThrow();
        notice.Deadline.ShouldBe(ParisCalendar.EndOf(new(2027, 1, 22)));

        notice.Read(Opened.AddDays(1), Rules).OrThrow();
        notice.Read(Opened.AddDays(2), Rules).OrThrow();

        (notice.ReadAt, notice.Deadline).ShouldBe((Opened.AddDays(1), ParisCalendar.EndOf(new(2027, 1, 20))));
    }

    [Fact]
    public void Answer_AtTheLastInstant_StopsTheClockAndOneTooLateDoesNot()
    {
        var late = In(NoticeStatus.Running);
        var deadline = late.Deadline!.Value;
        late.Answer(Said(AnswerKind.Fixed, "Fait.", deadline)).Refusal.ShouldBe(new NoticeTimeOver(deadline));

        var inTime = In(NoticeStatus.Running);
        inTime.Answer(Said(AnswerKind.Fixed, "Fait.", deadline.AddTicks(-10))).OrThrow();

        (inTime.Status, inTime.Deadline).ShouldBe((NoticeStatus.Stopped, null));
        inTime.Lose(deadline.AddYears(5)).Refusal.ShouldBe(new NoticeTimeLeft());
    }

    [Fact]
    public void Loss_BeforeTheDeadline_IsRefused()
    {
        var notice = In(NoticeStatus.Running);

        notice.Lose(notice.Deadline!.Value.AddTicks(-10)).Refusal.ShouldBe(new NoticeTimeLeft());
        notice.Lose(notice.Deadline.Value).OrThrow();
    }

    [Fact]
    public void Appeal_IsDecidedByNobodyWhoSignedAnything()
    {
        var notice = In(NoticeStatus.Running);
        var judge = Guid.CreateVersion7();
        notice.Answer(Said(AnswerKind.Contested, "Non.", Opened.AddDays(3))).OrThrow();
        notice.FindInsufficient("Si.", judge, Opened.AddDays(4), Rules).OrThrow();
        notice.Lose(notice.Deadline!.Value).OrThrow();
        notice.Appeal("Revoyez.", 2, notice.Deadline.Value).OrThrow();

        foreach (var signatory in new[] { Author, Second, judge })
            notice.DecideAppeal(true, "Oui.", signatory, Opened.AddMonths(2)).Refusal.ShouldBe(new AppealDecidedBySignatory());
        notice.DecideAppeal(true, "Oui.", Third, Opened.AddMonths(2)).OrThrow();
    }

    private static NoticeGrounds Grounds { get; } = new()
    {
        ReasonCode = "information_inexacte",
        Clauses = ["cgu-6"],
        Texts = new() { Facts = "Un prix différent.", Demand = "Corriger le prix." },
    };

    /// <summary>A notice in a status, by the shortest way from its beginning.</summary>
    internal static Notice In(NoticeStatus status, NoticeOpening? opening = null)
    {
        if (status == NoticeStatus.Requested) return Notice.Request("AV-00001", Opening(), Grounds.Texts, new(2027, 2, 3), Author, Opened);
        if (status is NoticeStatus.Explained or NoticeStatus.Accepted)
        {
            var asked = In(NoticeStatus.Requested);
            asked.Answer(Said(AnswerKind.Fixed, "Fait.", Opened)).OrThrow();
            if (status == NoticeStatus.Accepted) asked.Accept(Author, Opened).OrThrow();
            return asked;
        }

        var notice = Notice.Draft("AV-00001", opening ?? Opening(), Grounds, Author, Opened);
        foreach (var action in WayTo(status)) Act(notice, action, TimeFor(notice, action)).OrThrow();
        notice.Status.ShouldBe(status);
        return notice;
    }

    private static NoticeAction[] WayTo(NoticeStatus status) => status switch
    {
        NoticeStatus.Drafted => [],
        NoticeStatus.Signed => [NoticeAction.Sign],
        NoticeStatus.Sent => [.. WayTo(NoticeStatus.Signed), NoticeAction.Send],
        NoticeStatus.Running => [.. WayTo(NoticeStatus.Sent), NoticeAction.Receive],
        NoticeStatus.Stopped => [.. WayTo(NoticeStatus.Running), NoticeAction.Answer],
        NoticeStatus.Rectified => [.. WayTo(NoticeStatus.Stopped), NoticeAction.FindRectified],
        NoticeStatus.Lost => [.. WayTo(NoticeStatus.Running), NoticeAction.Lose],
        NoticeStatus.Appealed => [.. WayTo(NoticeStatus.Lost), NoticeAction.Appeal],
        NoticeStatus.Reinstated => [.. WayTo(NoticeStatus.Appealed), NoticeAction.Reinstate],
        NoticeStatus.Upheld => [.. WayTo(NoticeStatus.Appealed), NoticeAction.Uphold],
        _ => [NoticeAction.Cancel],
    };

    /// <summary>An instant at which time alone forbids nothing.</summary>
    private static DateTimeOffset TimeFor(Notice notice, NoticeAction action) => action switch
    {
        NoticeAction.Lose => notice.Deadline ?? Opened,
        NoticeAction.Draft when notice.Status == NoticeStatus.Requested => ParisCalendar.EndOf(notice.FixBy!.Value),
        _ => Opened,
    };

    private static Result Act(Notice notice, NoticeAction action, DateTimeOffset now) => action switch
    {
        NoticeAction.Answer => notice.Answer(Said(AnswerKind.Fixed, "Fait.", now)),
        NoticeAction.Accept => notice.Accept(Third, now),
        NoticeAction.Draft => notice.Draft(Grounds, Author, now),
        NoticeAction.Sign => notice.Sign(Second, now),
        NoticeAction.Send => notice.Send(now),
        NoticeAction.Receive => notice.Read(now, Rules),
        NoticeAction.FindInsufficient => notice.FindInsufficient("Non.", Third, now, Rules),
        NoticeAction.FindRectified => notice.FindRectified(Third, now),
        NoticeAction.Lose => notice.Lose(now),
        NoticeAction.LoseAtOnce => notice.LoseAtOnce(LogoAlteration.Loss, now),
        NoticeAction.Appeal => notice.Appeal("Revoyez.", 2, now),
        NoticeAction.Reinstate => notice.DecideAppeal(true, "Oui.", Third, now),
        NoticeAction.Uphold => notice.DecideAppeal(false, "Non.", Third, now),
        _ => notice.Cancel("Erreur.", Third, now),
    };

    internal static NoticeAnswer Said(AnswerKind kind, string text, DateTimeOffset at) =>
        new() { Kind = kind, Text = text, AnsweredAt = at, AnsweredBy = "partner:essai" };

    private static NoticeOpening Opening() => new()
    {
        PartnerId = Guid.CreateVersion7(),
        RightId = Guid.CreateVersion7(),
        Scope = NoticeScope.Right,
        Offers = [],
        Cause = new(CauseKind.Logo, "1"),
        FoundOn = new(2027, 1, 3),
    };

    private static TheoryData<NoticeStatus, NoticeAction> Pairs()
    {
        var pairs = new TheoryData<NoticeStatus, NoticeAction>();
        foreach (var status in Enum.GetValues<NoticeStatus>())
        {
            foreach (var action in Enum.GetValues<NoticeAction>()) pairs.Add(status, action);
        }

        return pairs;
    }
}
