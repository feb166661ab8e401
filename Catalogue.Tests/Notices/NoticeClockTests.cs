using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Notices;

/// <summary>The time of a notice, day by day over two years: every holiday, both changes of the clocks twice, a leap day (A12).</summary>
public sealed class NoticeClockTests
{
    private static readonly NoticeRules Rules = new(15, 3, 5);

    [Fact]
    public void Clock_WithoutReadingOrPosting_DoesNotRun()
    {
        var clock = NoticeClock.Of(new(), Rules);

        (clock.ReceivedOn, clock.LastDay, clock.Deadline, clock.DaysLeft).ShouldBe((null, null, null, null));
        clock.Days.ShouldBeEmpty();
        clock.At(Build.Day(2040, 1, 1)).ShouldBe(NoticeTime.NotReceived);
    }

    [Fact]
    public void Reading_OnAnyDayOfTwoYears_LeavesFifteenDaysThenMovesToAWorkingDay()
    {
        foreach (var day in WorkingDaysTests.TwoYears)
        {
            foreach (var instant in new[] { ParisCalendar.StartOf(day), ParisCalendar.EndOf(day).AddTicks(-10) })
            {
                var clock = NoticeClock.Of(new() { ReadAt = instant }, Rules);

                (clock.ReceivedOn, clock.Receipt).ShouldBe((day, NoticeReceipt.Reading));
                clock.LastDay.ShouldBe(WorkingDays.OnOrAfter(day.AddDays(15)));
                ShouldEndAtMidnightInParis(clock);
                ShouldTellEveryDay(clock);
                clock.Days.Count(listed => listed.Kind == NoticeDayKind.Counted).ShouldBe(15);
            }
        }
    }

    [Fact]
    public void Posting_OnAnyDayOfTwoYears_CountsAsReceivedThreeWorkingDaysLater()
    {
        foreach (var day in WorkingDaysTests.TwoYears)
        {
            var received = WorkingDays.After(day, 3);
            var posted = new NoticeFacts { PostedOn = day };
            var clock = NoticeClock.Of(posted, Rules);

            (clock.ReceivedOn, clock.Receipt).ShouldBe((received, NoticeReceipt.Posting));
            clock.LastDay.ShouldBe(WorkingDays.OnOrAfter(received.AddDays(15)));
            clock.At(ParisCalendar.StartOf(received).AddTicks(-1)).ShouldBe(NoticeTime.NotReceived);
            clock.At(ParisCalendar.StartOf(received)).ShouldBe(NoticeTime.Running);
            for (var read = day; read <= received.AddDays(2); read = read.AddDays(1))
            {
                var both = NoticeClock.Of(posted with { ReadAt = ParisCalendar.At(read, new(9, 0)) }, Rules);
                (both.ReceivedOn, both.Receipt).ShouldBe(read <= received ? (read, NoticeReceipt.Reading) : (received, NoticeReceipt.Posting));
            }
        }
    }

    [Fact]
    public void Answer_OnAnyDayLeft_StopsTheClockForAsLongAsItWaits()
    {
        foreach (var day in WorkingDaysTests.TwoYears)
        {
            var facts = new NoticeFacts { ReadAt = ParisCalendar.At(day, new(9, 0)) };
            var lastDay = NoticeClock.Of(facts, Rules).LastDay!.Value;
            for (var answered = day; answered <= lastDay; answered = answered.AddDays(1))
            {
                var clock = NoticeClock.Of(facts with { Answers = [new(ParisCalendar.EndOf(answered).AddTicks(-10), null)] }, Rules);

                (clock.LastDay, clock.Deadline).ShouldBe((null, null));
                clock.DaysLeft.ShouldBe(Math.Max(5, 15 - (answered.DayNumber - day.DayNumber)));
                clock.Days[^1].Day.ShouldBe(answered);
                clock.At(DateTimeOffset.MaxValue).ShouldBe(NoticeTime.Stopped);
            }
        }
    }

    [Fact]
    public void Answer_JudgedInsufficientOnAnyDay_LeavesTheDaysLeftAndFiveAtLeast()
    {
        foreach (var decided in WorkingDaysTests.TwoYears)
        {
            for (var spent = 0; spent <= 15; spent++)
            {
                for (var waited = 0; waited <= 40; waited += 8)
                {
                    var answered = decided.AddDays(-waited);
                    var clock = NoticeClock.Of(Answered(answered.AddDays(-spent), (answered, decided)), Rules);

                    var left = Math.Max(5, 15 - spent);
                    clock.LastDay.ShouldBe(WorkingDays.OnOrAfter(decided.AddDays(left)));
                    clock.Days.Count(day => day.Kind == NoticeDayKind.Waiting).ShouldBe(waited);
                    clock.Days.Count(day => day.Kind == NoticeDayKind.Counted).ShouldBe(spent + left);
                    ShouldEndAtMidnightInParis(clock);
                    ShouldTellEveryDay(clock);
                }
            }
        }
    }

    [Fact]
    public void FiveDays_AreGivenOnceANotice()
    {
        // Read on Monday the 4th; answered on the last day, then again on the last of the five days given.
        var once = NoticeClock.Of(Answered(new(2027, 1, 4), (new(2027, 1, 19), new(2027, 1, 20))), Rules);
        once.LastDay.ShouldBe(new DateOnly(2027, 1, 25));

        var twice = NoticeClock.Of(Answered(new(2027, 1, 4), (new(2027, 1, 19), new(2027, 1, 20)), (new(2027, 1, 25), new(2027, 1, 26))), Rules);

        twice.LastDay.ShouldBe(new DateOnly(2027, 1, 27));
    }

    [Fact]
    public void Days_OfANotice_AreToldOneByOne() =>
        // Read on Wednesday 14 April; answered on the 28th, decided on Friday the 30th: the five days end on Ascension's eve.
        Told(NoticeClock.Of(Answered(new(2027, 4, 14), (new(2027, 4, 28), new(2027, 4, 30))), Rules)).ShouldBe(
            "14 Receipt, 15 Counted 1, 16 Counted 2, 17 Counted 3, 18 Counted 4, 19 Counted 5, 20 Counted 6, 21 Counted 7, 22 Counted 8, "
            + "23 Counted 9, 24 Counted 10, 25 Counted 11, 26 Counted 12, 27 Counted 13, 28 Counted 14, 29 Waiting, 30 Waiting, "
            + "1 Counted 15, 2 Counted 16, 3 Counted 17, 4 Counted 18, 5 Counted 19");

    [Fact]
    public void End_OnAHolidayOrAWeekend_MovesDayByDay()
    {
        // Fifteen days after 29 October is Saturday 13 November; after the 27th, the Thursday of the armistice.
        Told(NoticeClock.Of(new() { ReadAt = Build.Day(2027, 10, 29) }, Rules)).ShouldEndWith(", 13 Counted 15, 14 Moved, 15 Moved");
        Told(NoticeClock.Of(new() { ReadAt = Build.Day(2027, 10, 27) }, Rules)).ShouldEndWith(", 11 Counted 15, 12 Moved");
    }

    [Fact]
    public void AnyLifeOfANotice_EndsOnAWorkingDayAndLosesNoDayToTheMinistry() =>
        Prop.ForAll(
            Lives().ToArbitrary(),
            life =>
            {
                var clock = NoticeClock.Of(life, Rules);
                ShouldTellEveryDay(clock);
                clock.Days.Count(day => day.Kind == NoticeDayKind.Counted).ShouldBeGreaterThanOrEqualTo(life.Answers.Any(answer => answer.InsufficientAt is null) ? 0 : 15);
                if (life.Answers.Any(answer => answer.InsufficientAt is null)) clock.Deadline.ShouldBeNull();
                else ShouldEndAtMidnightInParis(clock);
                foreach (var wait in life.Answers.Where(answer => answer.InsufficientAt is not null))
                {
                    clock.Days.ShouldAllBe(day =>
                        day.Kind == NoticeDayKind.Waiting
                        || day.Day <= ParisCalendar.DayOf(wait.AnsweredAt) || day.Day > ParisCalendar.DayOf(wait.InsufficientAt!.Value));
                }
            }).QuickCheckThrowOnFailure();

    /// <summary>A reading, then answers given in time and decided upon later, the last of which may wait.</summary>
    private static Gen<NoticeFacts> Lives() =>
        from start in Gen.Choose(0, 730)
        from answers in Gen.Choose(0, 3)
        from at in Gen.Choose(0, 15).ArrayOf(3)
        from waits in Gen.Choose(0, 60).ArrayOf(3)
        from isWaiting in Gen.Elements(true, false)
        select Enumerable.Range(0, answers).Aggregate(
            new NoticeFacts { ReadAt = ParisCalendar.At(new DateOnly(2027, 1, 1).AddDays(start), new(12, 0)) },
            (facts, index) =>
            {
                var clock = NoticeClock.Of(facts, Rules);
                var open = clock.LastDay!.Value.DayNumber - clock.Days.Last(day => day.Kind != NoticeDayKind.Counted && day.Kind != NoticeDayKind.Moved).Day.DayNumber;
                var answered = ParisCalendar.At(clock.LastDay.Value.AddDays(-Math.Min(at[index], open)), new(18, 0));
                DateTimeOffset? decided = isWaiting && index == answers - 1 ? null : answered.AddDays(waits[index]).AddHours(1);
                return facts with { Answers = [.. facts.Answers, new(answered, decided)] };
            });

    private static NoticeFacts Answered(DateOnly readOn, params (DateOnly AnsweredOn, DateOnly DecidedOn)[] answers) => new()
    {
        ReadAt = ParisCalendar.At(readOn, new(9, 0)),
        Answers = [.. answers.Select(answer => new AnswerWait(
            ParisCalendar.At(answer.AnsweredOn, new(10, 0)), ParisCalendar.At(answer.DecidedOn, new(11, 0))))],
    };

    private static void ShouldEndAtMidnightInParis(NoticeClock clock)
    {
        var (lastDay, deadline) = (clock.LastDay!.Value, clock.Deadline!.Value);
        WorkingDays.IsWorked(lastDay).ShouldBeTrue($"{lastDay:O}");
        ParisCalendar.DayOf(deadline).ShouldBe(lastDay.AddDays(1));
        ParisCalendar.TimeOf(deadline).ShouldBe(TimeOnly.MinValue);
        clock.At(deadline.AddTicks(-1)).ShouldBe(NoticeTime.Running);
        clock.At(deadline).ShouldBe(NoticeTime.Over);
    }

    /// <summary>One line a day without a gap; what counts is numbered in order.</summary>
    private static void ShouldTellEveryDay(NoticeClock clock)
    {
        clock.Days[0].ShouldBe(new NoticeDay(clock.ReceivedOn!.Value, NoticeDayKind.Receipt, null));
        clock.Days.Select(day => day.Day.DayNumber).ShouldBe(Enumerable.Range(clock.Days[0].Day.DayNumber, clock.Days.Count));
        var numbers = clock.Days.Where(day => day.Kind == NoticeDayKind.Counted).Select(day => day.Number!.Value).ToList();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count));
        if (clock.LastDay is { } last) clock.Days[^1].Day.ShouldBe(last);
    }

    private static string Told(NoticeClock clock) =>
        string.Join(", ", clock.Days.Select(day => $"{day.Day.Day} {day.Kind}{(day.Number is { } number ? $" {number}" : "")}"));
}
