using System.Globalization;
using System.Text;

namespace Catalogue.Core.Geography;

/// <summary>
/// A place name as everybody writes it, reduced to what tells places apart: lower case, without accents, hyphens or
/// apostrophes, usual abbreviations spelt out.
/// </summary>
/// <param name="Full">All its words: « le puy en velay ».</param>
/// <param name="Bare">Without articles and their kin: « puy en velay »; same as <see cref="Full"/> where there are none.</param>
internal readonly record struct PlaceName(string Full, string Bare)
{
    // Every accented letter of the Latin-1 and Latin Extended-A blocks without its accents; others are not in French names.
    private const char FirstAccented = '\u00C0';
    private static readonly char?[] Unaccented =
        [.. Enumerable.Range(FirstAccented, 0x180 - FirstAccented).Select(code => Unaccent((char)code))];

    public static PlaceName Read(string text) => Of(Words(text));

    public static PlaceName Of(IReadOnlyList<string> words)
    {
        var full = string.Join(' ', words);
        if (!words.Any(IsArticle)) return new PlaceName(full, full);

        var bare = string.Join(' ', words.Where(word => !IsArticle(word)));
        return new PlaceName(full, bare.Length > 0 ? bare : full);
    }

    /// <summary>The words of a text, abbreviations spelt out and « 11e arrondissement » reduced to « 11 ».</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("arrondissement" or "arrdt" or "ardt" or "arr")) words.Add(SpellOut(word));
        }

        return words;
    }

    /// <summary>Whether a word is an article or a preposition merged with one, which people add and drop at will.</summary>
    public static bool IsArticle(string word) => word is "le" or "la" or "les" or "l" or "de" or "du" or "des" or "d";

    /// <summary>Lower-case letters a to z and digits; every run of anything else becomes one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (c is 'œ' or 'Œ') folded.Append("oe");
            else if (c is 'æ' or 'Æ') folded.Append("ae");
            else if (LetterUnder(c) is { } letter) folded.Append(letter);
            else if (IsSeparator(c) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static string SpellOut(string word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        // « s/ », whose stroke is gone: no name has the letter alone.
        "s" => "sur",
        "lez" => "les",
        _ => WithoutOrdinal(word),
    };

    /// <summary>« 11e », « 1er », « 3ème » to their number.</summary>
    private static string WithoutOrdinal(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && word.AsSpan(digits) is "e" or "er" or "eme" or "ieme" or "nd" or "d"
            ? word[..digits]
            : word;
    }

    private static char? LetterUnder(char c) =>
        c >= FirstAccented && c - FirstAccented < Unaccented.Length ? Unaccented[c - FirstAccented] : null;

    // An accent written as a character of its own belongs to the letter before it.
    private static bool IsSeparator(char c) => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark;

    private static char? Unaccent(char accented)
    {
        var letter = accented.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : null;
    }
}
