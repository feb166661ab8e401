using System.Globalization;

namespace Catalogue.Core.Shared;

/// <summary>Numbers as French sentences say them, alone or with their unit.</summary>
public static class FrenchNumber
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Words that end with an s in the singular too.</summary>
    private static readonly HashSet<string> Invariable = ["mois", "fois", "sous", "devis"];

    /// <summary>« 1 200 », « 8,5 »: no more decimals than needed, two at most.</summary>
    public static string Of(decimal number) => number.ToString("#,0.##", French);

    /// <summary>
    /// « 1 an », « 10 jours ouvrés », « 1 h 30 », « une demi-journée »: a unit named in the plural, in the number that French
    /// gives it, and parts of an hour or of a day as people say them.
    /// </summary>
    public static string Measure(decimal number, string? unit)
    {
        var words = (unit ?? "").Split(' ');
        if (PartOfTime(number, words) is { } said) return said;
        return $"{Of(number)}\u00a0{InNumber(number, words)}".TrimEnd();
    }

    /// <summary>A time that is no whole number of its unit, as it is said; null for the others.</summary>
    private static string? PartOfTime(decimal number, string[] unit)
    {
        if (decimal.IsInteger(number)) return null;
        var rest = string.Concat(unit.Skip(1).Select(word => $" {word}"));
        return unit[0] switch
        {
            "jours" when number == 0.5m => "une demi-journée",
            "heures" when number == 0.5m => $"une demi-heure{InNumber(1, rest.Split(' '))}",
            "heures" when number < 1 && decimal.IsInteger(number * 60) => $"{number * 60:0}\u00a0minutes{rest}",
            "heures" when decimal.IsInteger(number * 60) => $"{Math.Truncate(number):0}\u00a0h\u00a0{number % 1 * 60:00}{rest}",
            _ => null,
        };
    }

    private static string InNumber(decimal number, string[] words) =>
        string.Join(' ', number < 2 ? words.Select(Singular) : words);

    private static string Singular(string word) =>
        word.EndsWith('s') && !Invariable.Contains(word) && !word.Contains('/', StringComparison.Ordinal) ? word[..^1] : word;
}
