using Catalogue.Core.Programmes;

namespace Catalogue.Tests.Programmes;

public sealed class EditionCalendarTests
{
    private static readonly EditionDates First = new("Label", "Édition 2026-2028", new(2026, 1, 1), new(2028, 12, 31), 90);
    private static readonly EditionDates Next = new("Label", "Édition 2029-2031", new(2029, 1, 1), new(2031, 12, 31), 90);

    /// <summary>Two years around an end, day by day: one edition alone, two in a row, two with a month between, one of another programme.</summary>
    [Fact]
    public void Day_IsOverBetweenEditionsOnly_AndATurnIsSaidForAsLongAsItWasAnnounced()
    {
        var late = Next with { StartsOn = new(2029, 2, 1) };
        var other = Next with { Programme = "Autre" };
        for (var day = new DateOnly(2028, 1, 1); day < new DateOnly(2030, 1, 1); day = day.AddDays(1))
        {
            var isPast = day > First.EndsOn;
            var isTold = isPast && day <= First.EndsOn.AddDays(90);

            new EditionCalendar([First]).OverOn(day).ShouldBe(isPast ? First : null);
            new EditionCalendar([First]).NextOn(day).ShouldBeNull();
            new EditionCalendar([First, Next]).OverOn(day).ShouldBeNull();
            new EditionCalendar([Next, First]).TurnedOn(day).ShouldBe(isTold ? (First, Next) : null);
            new EditionCalendar([First, late]).OverOn(day).ShouldBe(isPast && day < late.StartsOn ? First : null);
            new EditionCalendar([First, late]).NextOn(day).ShouldBe(day < late.StartsOn ? late : null);
            new EditionCalendar([First, other]).TurnedOn(day).ShouldBeNull();
        }

        EditionCalendar.Empty.OverOn(new(2029, 1, 1)).ShouldBeNull();
    }
}
