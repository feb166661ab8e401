using System.Globalization;

namespace Catalogue.Core.Shared;

/// <summary>Dates as French sentences say them.</summary>
public static class FrenchDate
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 31 décembre 2027 », « 1er janvier 2028 ».</summary>
    public static string InFull(DateOnly day) =>
        $"{(day.Day == 1 ? "1er" : day.Day.ToString(French))} {day.ToString("MMMM yyyy", French)}";

    /// <summary>« 31 décembre 2027 à 9 h 05 », by the clocks of Paris; words that go together are tied.</summary>
    public static string WithTime(DateTimeOffset instant)
    {
        var time = ParisCalendar.TimeOf(instant);
        return $"{InFull(ParisCalendar.DayOf(instant))} à {time.Hour}\u00a0h\u00a0{time.Minute:00}";
    }
}
