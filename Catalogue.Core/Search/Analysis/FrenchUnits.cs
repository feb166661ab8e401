using System.Collections.Frozen;
using System.Globalization;

namespace Catalogue.Core.Search.Analysis;

/// <summary>
/// Amounts with a unit, written one way however people write them: « 500 Go », « 500Gb », « 0,5 To » and « 500 gigas » are
/// the same size, « 3 ans » and « 36 mois » the same time.
/// </summary>
internal static class FrenchUnits
{
    /// <summary>No amount is written with more characters than this.</summary>
    public const int MaxLength = 24;

    /// <summary>Longer numbers are not amounts: references, telephone numbers.</summary>
    private const int MaxDigits = 9;

    /// <summary>Folded spellings of a unit, the unit its amounts are brought to, and how many of it one is.</summary>
    private static readonly FrozenDictionary<string, (string Unit, decimal Factor)>.AlternateLookup<ReadOnlySpan<char>> Units =
        new (string Spellings, string Unit, decimal Factor)[]
        {
            ("mo mb megaoctet megaoctets", "go", 0.001m),
            ("go gb giga gigas gigaoctet gigaoctets", "go", 1),
            ("to tb tera teras teraoctet teraoctets", "go", 1000),
            ("kbit kbits kbps", "mbit", 0.001m),
            ("mbit mbits mbps megabit megabits", "mbit", 1),
            ("gbit gbits gbps gigabit gigabits", "mbit", 1000),
            ("mhz", "ghz", 0.001m),
            ("ghz", "ghz", 1),
            ("mm millimetre millimetres", "cm", 0.1m),
            ("cm centimetre centimetres", "cm", 1),
            ("m metre metres", "cm", 100),
            ("pouce pouces inch", "pouce", 1),
            ("w watt watts", "w", 1),
            ("kw kilowatt kilowatts", "w", 1000),
            ("kg kilo kilos kilogramme kilogrammes", "kg", 1),
            ("ppp dpi", "ppp", 1),
            ("ppm", "ppm", 1),
            ("mpx megapixel megapixels", "mpx", 1),
            ("min minute minutes", "minute", 1),
            ("h heure heures", "minute", 60),
            ("j jour jours", "jour", 1),
            ("semaine semaines", "jour", 7),
            ("mois", "mois", 1),
            ("an ans annee annees", "mois", 12),
        }
        .SelectMany(row => row.Spellings.Split(' ').Select(spelling => (spelling, row.Unit, row.Factor)))
        .ToFrozenDictionary(row => row.spelling, row => (row.Unit, row.Factor), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> folded) => Units.ContainsKey(folded);

    /// <summary>Splits a word such as « 500go » where its number ends; 0 when it is not a number and a unit.</summary>
    public static int NumberLength(ReadOnlySpan<char> folded)
    {
        var end = folded.IndexOfAnyExceptInRange('0', '9');
        return end is > 0 and <= MaxDigits && Contains(folded[end..]) ? end : 0;
    }

    /// <summary>Writes an amount the one way.</summary>
    /// <param name="number">Digits, with one dot at most.</param>
    /// <param name="unit">A unit this class <see cref="Contains"/>.</param>
    /// <param name="amount">Room for <see cref="MaxLength"/> characters.</param>
    /// <returns>How many were written; 0 when the number is not one, or too long to be an amount.</returns>
    public static int Write(ReadOnlySpan<char> number, ReadOnlySpan<char> unit, Span<char> amount)
    {
        if (number.Length > MaxDigits + 1
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return 0;
        var (canonical, factor) = Units[unit];
        if (!(value * factor).TryFormat(amount, out var length, "0.######", CultureInfo.InvariantCulture)) return 0;
        canonical.CopyTo(amount[length..]);
        return length + canonical.Length;
    }
}
