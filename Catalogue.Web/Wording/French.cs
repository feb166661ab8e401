using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Wording;

/// <summary>What French asks of words put together by a program.</summary>
internal static partial class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly HashSet<string> Determiners =
        ["un", "une", "le", "la", "l", "les", "des", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    /// <summary>« du Puy-en-Velay », « des Abymes », « d’Yssingeaux », « de La Rochelle », « de Paris ».</summary>
    public static string Of(string name)
    {
        if (name.StartsWith("Le ", StringComparison.Ordinal)) return $"du {name[3..]}";
        if (name.StartsWith("Les ", StringComparison.Ordinal)) return $"des {name[4..]}";
        return name.Length > 0 && IsVowel(name[0]) ? $"d’{name}" : $"de {name}";
    }

    /// <summary>« au Puy-en-Velay », « aux Abymes », « à La Rochelle », « à Paris ».</summary>
    public static string At(string name)
    {
        if (name.StartsWith("Le ", StringComparison.Ordinal)) return $"au {name[3..]}";
        return name.StartsWith("Les ", StringComparison.Ordinal) ? $"aux {name[4..]}" : $"à {name}";
    }

    /// <summary>As it goes on after a colon: « une fromagerie » where it began « Une fromagerie »; a proper name keeps its capital.</summary>
    public static string Continued(string text)
    {
        var first = text.Split(' ', '’')[0].ToLower(Culture);
        return Determiners.Contains(first) ? char.ToLower(text[0], Culture) + text[1..] : text;
    }

    /// <summary>« 1 offre », « 14 offres », « 1 200 offres »; the plural of the words is given where it is not a mere « s ».</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{count.ToString("N0", Culture)} {(count < 2 ? one : many ?? one + "s")}";

    /// <summary>« 1 an », « 10 jours ouvrés », « 1 h 30 », « une demi-journée »: a unit named in the plural, in its number.</summary>
    public static string Measure(decimal number, string? unit) => FrenchNumber.Measure(number, unit);

    /// <summary>« bornes », « panneaux », « séances de deux heures »: what is counted, before its complement, takes the plural.</summary>
    public static string Plural(string name)
    {
        var words = name.Split(' ');
        var counted = words.TakeWhile(word => !IsPreposition(word)).Count();
        return string.Join(' ', words.Select((word, rank) => rank < counted ? PluralOf(word) : word));
    }

    /// <summary>« 1 200 », « 8,5 »: no more decimals than needed, two at most.</summary>
    public static string Number(decimal number) => FrenchNumber.Of(number);

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

    /// <summary>
    /// The same text, with spaces that no line ends at where French ties words: within numbers, before their unit and before
    /// high punctuation. People type ordinary ones.
    /// </summary>
    public static string Tied(string text) => LooseSpace().Replace(text, "\u00a0");

    [GeneratedRegex(@"(?<=\d) (?=\d{3}\b)|(?<=\d) (?=[€%]|(?:km|cm|mm|m²?|kg|Go|To|Mo|h|min|Mbit/s)\b)| (?=[:;?!»])|(?<=«) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooseSpace();

    /// <summary>The first letter in capital, as a sentence begins.</summary>
    public static string Capitalised(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    private static string PluralOf(string word) =>
        word[^1] is 's' or 'x' or 'z' ? word
        : word.EndsWith("eau", StringComparison.Ordinal) || word.EndsWith("eu", StringComparison.Ordinal) ? word + "x"
        : word.EndsWith("al", StringComparison.Ordinal) ? word[..^2] + "aux"
        : word + "s";

    private static bool IsPreposition(string word) => word is "de" or "à" or "en" or "par" || word.StartsWith("d’", StringComparison.Ordinal);

    private static bool IsVowel(char letter) =>
        "aeiouy".Contains(char.ToLowerInvariant(letter.ToString().Normalize(System.Text.NormalizationForm.FormD)[0]), StringComparison.Ordinal)
        || letter is 'Œ' or 'Æ';
}
