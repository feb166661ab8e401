using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Shared;
using static Catalogue.Tests.Notices.NoticeTests;

namespace Catalogue.Tests.Notices;

/// <summary>What goes on beside the steps of a notice: hearings, reminders, what its partner knows, how long it may appeal.</summary>
public sealed class NoticeAsideTests
{
    private static readonly NoticeStatus[] Heard =
    [
        NoticeStatus.Requested, NoticeStatus.Explained, NoticeStatus.Sent, NoticeStatus.Running, NoticeStatus.Stopped, NoticeStatus.Appealed,
    ];

    [Fact]
    public void Hearing_IsAskedForOnceWhileSomethingIsToBeDecidedAndMovesNoClock()
    {
        foreach (var status in Enum.GetValues<NoticeStatus>())
        {
            var notice = In(status);
            var (deadline, revision) = (notice.Deadline, notice.Revision);

            var asked = notice.AskHearing(Opened);

            asked.Succeeded.ShouldBe(Heard.Contains(status), status.ToString());
            (notice.Status, notice.Deadline, notice.Revision).ShouldBe((status, deadline, asked.Succeeded ? revision + 1 : revision));
            notice.AskHearing(Opened).Refusal.ShouldBe(asked.Succeeded ? new HearingAskedAlready(Opened) : new NothingToBeHeardOn());
        }
    }

    [Fact]
    public void Hearing_IsHeldAfterItWasAskedForAndNotAhead()
    {
        var (notice, asked, now) = (In(NoticeStatus.Running), ParisCalendar.DayOf(Opened), Opened.AddDays(3));
        notice.HoldHearing(asked, "Rien.", Guid.Empty, now).Refusal.ShouldBe(new NoHearingAsked());
        notice.AskHearing(Opened).OrThrow();

        notice.HoldHearing(asked.AddDays(-1), "Avant.", Guid.Empty, now).Refusal.ShouldBe(new HearingDayWrong(asked));
        notice.HoldHearing(asked.AddDays(4), "À venir.", Guid.Empty, now).Refusal.ShouldBe(new HearingDayWrong(asked));
        notice.HoldHearing(asked.AddDays(3), " Entendue. ", Guid.Empty, now).OrThrow();

        (notice.HearingAskedAt, notice.Hearings.ShouldHaveSingleItem().Summary).ShouldBe((null, "Entendue."));
        notice.AskHearing(now).OrThrow();
    }

    /// <summary>With a reminder as long before as can be: nothing but receipt begins it.</summary>
    [Fact]
    public void Reminder_NeverStartsBeforeItsLetterWasSentAndReceivedNorWhileTheClockIsStopped()
    {
        foreach (var status in Enum.GetValues<NoticeStatus>())
        {
            var notice = In(status);
            for (var day = -10; day < 90; day++)
            {
                var now = Opened.AddDays(day);
                if (notice.LastDayToRemindOf(Rules, 999, now) is not { } lastDay) continue;
                status.ShouldBeOneOf(NoticeStatus.Requested, NoticeStatus.Running);
                now.ShouldBeGreaterThanOrEqualTo(notice.SentAt ?? notice.StatusSince);
                lastDay.ShouldBeGreaterThanOrEqualTo(ParisCalendar.DayOf(now));
            }
        }

        var posted = In(NoticeStatus.Sent);
        posted.Post(ParisCalendar.DayOf(Opened), Opened, Rules).OrThrow();
        var received = NoticeClock.Of(posted.ClockFacts, Rules).ReceivedOn!.Value;
        posted.LastDayToRemindOf(Rules, 999, ParisCalendar.StartOf(received).AddTicks(-10)).ShouldBeNull();
        posted.LastDayToRemindOf(Rules, 999, ParisCalendar.StartOf(received)).ShouldNotBeNull();
    }

    [Fact]
    public void Reminder_IsOfEachLastDayOnceAndFromItsDayOn()
    {
        var notice = In(NoticeStatus.Running);
        var lastDay = ParisCalendar.DayOf(notice.Deadline!.Value.AddTicks(-10));

        notice.LastDayToRemindOf(Rules, 5, ParisCalendar.StartOf(lastDay.AddDays(-5)).AddTicks(-10)).ShouldBeNull();
        notice.LastDayToRemindOf(Rules, 5, ParisCalendar.StartOf(lastDay.AddDays(-5))).ShouldBe(lastDay);
        notice.LastDayToRemindOf(Rules, 5, notice.Deadline.Value.AddTicks(-10)).ShouldBe(lastDay);
        notice.LastDayToRemindOf(Rules, 5, notice.Deadline.Value).ShouldBeNull();
        notice.Remind(lastDay);
        notice.LastDayToRemindOf(Rules, 5, notice.Deadline.Value.AddTicks(-10)).ShouldBeNull();

        notice.Answer(Said(AnswerKind.Fixed, "Fait.", notice.Deadline.Value.AddTicks(-10))).OrThrow();
        notice.FindInsufficient("Non.", Guid.Empty, ParisCalendar.StartOf(lastDay.AddDays(1)), Rules).OrThrow();
        var later = ParisCalendar.DayOf(notice.Deadline!.Value.AddTicks(-10));
        notice.LastDayToRemindOf(Rules, 5, ParisCalendar.StartOf(later.AddDays(-5))).ShouldBe(later);
    }

    [Fact]
    public void Partner_KnowsOfALetterOnceItLeft()
    {
        foreach (var status in Enum.GetValues<NoticeStatus>())
        {
            var isBefore = status is NoticeStatus.Drafted or NoticeStatus.Signed or NoticeStatus.Cancelled;
            (In(status).IsTold, In(status).IsTextTold).ShouldBe((!isBefore, !isBefore), status.ToString());
        }

        var asked = In(NoticeStatus.Explained);
        asked.Draft(new() { ReasonCode = "information_inexacte", Clauses = ["cgu/x"], Texts = new() { Facts = "Encore.", Demand = "Encore." } }, Guid.Empty, Opened).OrThrow();
        (asked.IsTold, asked.IsTextTold).ShouldBe((true, false));
    }

    [Fact]
    public void Appeal_IsFormedUntilAWorkingDayMonthsAfterTheLossWasTold()
    {
        foreach (var day in WorkingDaysTests.TwoYears)
        {
            var (notice, told) = (In(NoticeStatus.Running), ParisCalendar.At(day, new(9, 0)));
            if (told < notice.Deadline) continue;
            notice.Lose(told).OrThrow();
            var lastDay = notice.AppealLastDay(2)!.Value;

            WorkingDays.IsWorked(lastDay).ShouldBeTrue();
            lastDay.ShouldBeGreaterThanOrEqualTo(day.AddMonths(2));
            notice.Appeal("Revoyez.", 2, ParisCalendar.EndOf(lastDay)).Refusal.ShouldBe(new AppealTimeOver(lastDay));
            notice.Appeal("Revoyez.", 2, ParisCalendar.EndOf(lastDay).AddTicks(-10)).OrThrow();
        }
    }
}
