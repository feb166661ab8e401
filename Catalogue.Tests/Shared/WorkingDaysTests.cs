using Catalogue.Core.Shared;

namespace Catalogue.Tests.Shared;

public sealed class WorkingDaysTests
{
    /// <summary>Every public holiday of two years, as the calendars printed for them list it.</summary>
    private static readonly Dictionary<DateOnly, string> Holidays = new()
    {
        [new(2027, 1, 1)] = "jour de l’An",
        [new(2027, 3, 29)] = "lundi de Pâques",
        [new(2027, 5, 1)] = "fête du Travail",
        [new(2027, 5, 6)] = "Ascension",
        [new(2027, 5, 8)] = "victoire de 1945",
        [new(2027, 5, 17)] = "lundi de Pentecôte",
        [new(2027, 7, 14)] = "fête nationale",
        [new(2027, 8, 15)] = "Assomption",
        [new(2027, 11, 1)] = "Toussaint",
        [new(2027, 11, 11)] = "armistice de 1918",
        [new(2027, 12, 25)] = "Noël",
        [new(2028, 1, 1)] = "jour de l’An",
        [new(2028, 4, 17)] = "lundi de Pâques",
        [new(2028, 5, 1)] = "fête du Travail",
        [new(2028, 5, 8)] = "victoire de 1945",
        [new(2028, 5, 25)] = "Ascension",
        [new(2028, 6, 5)] = "lundi de Pentecôte",
        [new(2028, 7, 14)] = "fête nationale",
        [new(2028, 8, 15)] = "Assomption",
        [new(2028, 11, 1)] = "Toussaint",
        [new(2028, 11, 11)] = "armistice de 1918",
        [new(2028, 12, 25)] = "Noël",
    };

    /// <summary>Every day of 2027 and 2028: four changes of the clocks, a leap day, each holiday.</summary>
    public static IEnumerable<DateOnly> TwoYears { get; } = Enumerable.Range(0, 731).Select(new DateOnly(2027, 1, 1).AddDays).ToList();

    [Fact]
    public void EveryDayOfTwoYears_IsAHolidayWhenTheCalendarSaysSo()
    {
        foreach (var day in TwoYears) WorkingDays.HolidayOn(day).ShouldBe(Holidays.GetValueOrDefault(day), day.ToString("O"));
    }

    [Fact]
    public void EveryDayOfTwoYears_IsWorkedUnlessAWeekendOrAHoliday()
    {
        foreach (var day in TwoYears)
            WorkingDays.IsWorked(day).ShouldBe(!Holidays.ContainsKey(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        TwoYears.Count(WorkingDays.IsWorked).ShouldBe(505);
    }

    [Fact]
    public void NextWorkingDay_OfEveryDayOfTwoYears_IsWorkedWithNoneBetween()
    {
        foreach (var day in TwoYears)
        {
            var next = WorkingDays.OnOrAfter(day);
            WorkingDays.IsWorked(next).ShouldBeTrue();
            for (var between = day; between < next; between = between.AddDays(1)) WorkingDays.IsWorked(between).ShouldBeFalse();
        }
    }

    [Fact]
    public void WorkingDaysAfter_AnyDayOfTwoYears_AreAsManyAsAsked()
    {
        foreach (var day in TwoYears)
        {
            WorkingDays.After(day, 0).ShouldBe(day);
            for (var count = 1; count <= 6; count++)
            {
                var last = WorkingDays.After(day, count);
                WorkingDays.IsWorked(last).ShouldBeTrue();
                Enumerable.Range(1, last.DayNumber - day.DayNumber).Count(days => WorkingDays.IsWorked(day.AddDays(days))).ShouldBe(count);
            }
        }
    }

    /// <summary>The earliest and the latest Easter of two centuries, and the years whose moon the calendar corrects.</summary>
    [Theory]
    [InlineData(1818, 3, 23)]
    [InlineData(1943, 4, 26)]
    [InlineData(1954, 4, 19)]
    [InlineData(1981, 4, 20)]
    [InlineData(2000, 4, 24)]
    [InlineData(2008, 3, 24)]
    [InlineData(2026, 4, 6)]
    [InlineData(2038, 4, 26)]
    [InlineData(2049, 4, 19)]
    [InlineData(2076, 4, 20)]
    public void EasterMonday_OfRemarkableYears_IsWhereTheCalendarPutsIt(int year, int month, int day)
    {
        WorkingDays.HolidayOn(new(year, month, day)).ShouldBe("lundi de Pâques");
        Enumerable.Range(0, 365).Count(days => WorkingDays.HolidayOn(new DateOnly(year, 1, 1).AddDays(days)) == "lundi de Pâques").ShouldBe(1);
    }
}
