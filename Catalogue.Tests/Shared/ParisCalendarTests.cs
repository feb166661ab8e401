using Catalogue.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Shared;

public sealed class ParisCalendarTests
{
    [Theory]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z", 23)]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", 25)]
    [InlineData("2026-12-31", "2026-12-30T23:00:00Z", 24)]
    [InlineData("2026-07-14", "2026-07-13T22:00:00Z", 24)]
    public void Day_BeginsAtMidnightInParis_WhateverItsLength(string day, string begins, int hours)
    {
        var date = DateOnly.Parse(day);

        ParisCalendar.StartOf(date).ShouldBe(DateTimeOffset.Parse(begins));
        (ParisCalendar.EndOf(date) - ParisCalendar.StartOf(date)).ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void Instant_BelongsToTheDayWhoseBoundsHoldIt() =>
        Prop.ForAll(
            Gen.Choose(0, 40 * 366 * 24 * 60).Select(minutes => new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary(),
            instant =>
            {
                var day = ParisCalendar.DayOf(instant);
                return ParisCalendar.StartOf(day) <= instant && instant < ParisCalendar.EndOf(day);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Time_SkippedInSpring_IsTheOneClocksJumpTo() =>
        ParisCalendar.At(new DateOnly(2026, 3, 29), new TimeOnly(2, 30)).ShouldBe(DateTimeOffset.Parse("2026-03-29T01:30:00Z"));

    [Fact]
    public void Time_ShownTwiceInAutumn_IsTheFirst() =>
        ParisCalendar.At(new DateOnly(2026, 10, 25), new TimeOnly(2, 30)).ShouldBe(DateTimeOffset.Parse("2026-10-25T00:30:00Z"));
}
