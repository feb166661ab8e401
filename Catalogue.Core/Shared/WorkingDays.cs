namespace Catalogue.Core.Shared;

/// <summary>
/// Which legal days are worked in metropolitan France: neither Saturdays, nor Sundays, nor the eleven public holidays of the Labour
/// Code. The two more of Alsace and Moselle (Good Friday, 26 December) and those of the overseas territories (abolition of slavery)
/// are left out: a delay is the same for every company, and these would make it longer for some only.
/// </summary>
public static class WorkingDays
{
    /// <summary>The holiday that a day is, in French; null where it is none.</summary>
    public static string? HolidayOn(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "jour de l’An",
        (5, 1) => "fête du Travail",
        (5, 8) => "victoire de 1945",
        (7, 14) => "fête nationale",
        (8, 15) => "Assomption",
        (11, 1) => "Toussaint",
        (11, 11) => "armistice de 1918",
        (12, 25) => "Noël",
        _ => MovableHolidayOn(day),
    };

    public static bool IsWorked(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayOn(day) is null;

    /// <summary>The day itself where it is worked, or else the first one after it that is.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorked(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The last of some working days that follow a day, which does not count itself.</summary>
    /// <param name="day">Any day, worked or not.</param>
    /// <param name="count">How many, 0 or more: the day itself for none.</param>
    public static DateOnly After(DateOnly day, int count)
    {
        for (var counted = 0; counted < count; counted++) day = OnOrAfter(day.AddDays(1));
        return day;
    }

    private static string? MovableHolidayOn(DateOnly day) => (day.DayNumber - EasterOf(day.Year).DayNumber) switch
    {
        // Easter and Pentecost themselves are Sundays.
        1 => "lundi de Pâques",
        39 => "Ascension",
        50 => "lundi de Pentecôte",
        _ => null,
    };

    /// <summary>Easter Sunday in the Gregorian calendar: the first Sunday after the ecclesiastical full moon of spring.</summary>
    private static DateOnly EasterOf(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        // Age of the moon on 1 January, once corrected for leap years left out and for the drift of the lunar cycle.
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        if (epact == 29 || (epact == 28 && golden > 10)) epact--;
        var fullMoon = new DateOnly(year, 3, 21).AddDays(epact);
        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }
}
