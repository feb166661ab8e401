using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Reviews;

/// <summary>A10: how many reviews are opened on which day.</summary>
public sealed class ReviewScheduleTests
{
    [Fact]
    public void Reviews_WhateverTheirLastDays_AreOpenedInTimeAndAboutAsManyEachDay()
    {
        var random = new Random(10);
        var monday = new DateOnly(2026, 11, 23);
        for (var turn = 0; turn < 200; turn++)
        {
            var waiting = Enumerable.Range(0, random.Next(1, 80)).Select(_ => monday.AddDays(random.Next(0, 30))).Order().ToList();
            // As many as it takes, were the worst stretch worked at an even pace.
            var pace = waiting.Select((last, rank) => Math.Ceiling((rank + 1.0) / Worked(monday, last))).Max();
            for (var today = monday; waiting.Count > 0; today = today.AddDays(1))
            {
                var count = ReviewSchedule.CountOpenedOn(waiting, today);
                count.ShouldBeLessThanOrEqualTo((int)pace);
                if (!WorkingDays.IsWorked(today)) count.ShouldBe(0);
                // What was opened on that day already is counted again: the same day asks for no more.
                ReviewSchedule.CountOpenedOn(waiting, today).ShouldBe(count);
                waiting.RemoveRange(0, count);
                waiting.ShouldAllBe(last => NextWorked(today) <= last || !WorkingDays.IsWorked(today));
            }
        }
    }

    [Fact]
    public void Review_IsDueOnTheSameDayTwoMonthsLaterOrOnTheLastOfAShorterMonth()
    {
        var programme = Infrastructure.Build.Programme();
        ReviewSchedule.DueOn(new(2026, 9, 23), programme).ShouldBe(new(2026, 11, 23));
        ReviewSchedule.DueOn(new(2026, 12, 31), programme).ShouldBe(new(2027, 2, 28));
    }

    [Fact]
    public void Lifecycle_OfEachStateAndAction_IsTheOneOfTheTable()
    {
        var allowed =
            from status in Enum.GetValues<ReviewStatus>()
            from action in Enum.GetValues<ReviewAction>()
            where ReviewLifecycle.Table.Next(status, action) is not null
            select (status, action, ReviewLifecycle.Table.Next(status, action));

        allowed.ShouldBe(
            [
                (ReviewStatus.Open, ReviewAction.Decide, ReviewStatus.Decided),
                (ReviewStatus.Open, ReviewAction.DecideForSecondReading, ReviewStatus.SecondReading),
                (ReviewStatus.Open, ReviewAction.Close, ReviewStatus.Closed),
                (ReviewStatus.SecondReading, ReviewAction.Confirm, ReviewStatus.Decided),
                (ReviewStatus.SecondReading, ReviewAction.Overturn, ReviewStatus.Overturned),
                (ReviewStatus.SecondReading, ReviewAction.Close, ReviewStatus.Closed),
            ]);
    }

    private static int Worked(DateOnly from, DateOnly to) =>
        Math.Max(1, Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Count(days => WorkingDays.IsWorked(from.AddDays(days))));

    private static DateOnly NextWorked(DateOnly day) => WorkingDays.OnOrAfter(day.AddDays(1));
}
