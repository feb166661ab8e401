using System.Globalization;

namespace Catalogue.Core.Shared;

/// <summary>Dates as French sentences say them.</summary>
public static class FrenchDate
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 31 décembre 2027 », « 1er janvier 2028 ».</summary>
    public static string InFull(DateOnly day) =>
        $"{(day.Day == 1 ? "1er" : day.Day.ToString(French))} {day.ToString("MMMM yyyy", French)}";
}
