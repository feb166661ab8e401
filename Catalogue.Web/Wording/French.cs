using System.Globalization;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Wording;

/// <summary>What French asks of words put together by a program.</summary>
internal static class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« du Puy-en-Velay », « des Abymes », « d’Yssingeaux », « de La Rochelle », « de Paris ».</summary>
    public static string Of(string name)
    {
        if (name.StartsWith("Le ", StringComparison.Ordinal)) return $"du {name[3..]}";
        if (name.StartsWith("Les ", StringComparison.Ordinal)) return $"des {name[4..]}";
        return name.Length > 0 && IsVowel(name[0]) ? $"d’{name}" : $"de {name}";
    }

    /// <summary>« 1 offre », « 14 offres », « 1 200 offres »; the plural of the words is given where it is not a mere « s ».</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{count.ToString("N0", Culture)} {(count < 2 ? one : many ?? one + "s")}";

    /// <summary>« 1 an », « 10 jours ouvrés », « 1,5 heure »: a unit named in the plural, in the number that French gives it.</summary>
    public static string Measure(decimal number, string? unit)
    {
        var words = (unit ?? "").Split(' ');
        var said = string.Join(' ', number < 2 ? words.Select(Singular) : words);
        return $"{Number(number)}\u00a0{said}".TrimEnd();
    }

    /// <summary>« 1 200 », « 8,5 »: no more decimals than needed, two at most.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##", Culture);

    /// <summary>« a, b et c ».</summary>
    public static string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.SkipLast(1))} et {items[^1]}";

    /// <summary>« 31 décembre 2027 », « 1er janvier 2028 ».</summary>
    public static string Date(DateOnly day) => FrenchDate.InFull(day);

    /// <summary>The legal day of an instant, in full.</summary>
    public static string Date(DateTimeOffset instant) => Date(ParisCalendar.DayOf(instant));

    /// <summary>« 0,6 km », « 14 km »: a decimal only where it tells something.</summary>
    public static string Kilometres(double km) =>
        $"{Math.Round(km, km < 9.95 ? 1 : 0, MidpointRounding.AwayFromZero).ToString("0.#", Culture)}\u00a0km";

    /// <summary>The first letter in capital, as a sentence begins.</summary>
    public static string Capitalised(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    private static string Singular(string word) =>
        word.EndsWith('s') && word != "mois" && !word.Contains('/', StringComparison.Ordinal) ? word[..^1] : word;

    private static bool IsVowel(char letter) =>
        "aeiouy".Contains(char.ToLowerInvariant(letter.ToString().Normalize(System.Text.NormalizationForm.FormD)[0]), StringComparison.Ordinal)
        || letter is 'Œ' or 'Æ';
}
