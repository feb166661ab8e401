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

    public static PlaceName Read(string text) => Of(SpellOut(Fold(text)));

    /// <summary>The name made of words, one space between them, as <see cref="Words"/> gives them.</summary>
    public static PlaceName Of(string words)
    {
        var (count, articles) = (0, 0);
        foreach (var word in words.AsSpan().Split(' '))
        {
            count++;
            if (IsArticle(words.AsSpan(word))) articles++;
        }

        return articles == 0 || articles == count
            ? new PlaceName(words, words)
            : new PlaceName(words, string.Join(' ', words.Split(' ').Where(word => !IsArticle(word))));
    }

    /// <summary>The words of a text, abbreviations spelt out and « 11e arrondissement » reduced to « 11 ».</summary>
    public static List<string> Words(string text) => [.. SpellOut(Fold(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a word is an article or a preposition merged with one, which people add and drop at will.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => word is "le" or "la" or "les" or "l" or "de" or "du" or "des" or "d";

    /// <summary>Lower-case letters a to z and digits; every run of anything else becomes one space.</summary>
    public static string Fold(string text)
    {
        // « œ » makes two letters of one. Texts longer than a name are rare.
        var room = 2 * text.Length;
        Span<char> folded = room <= 256 ? stackalloc char[room] : new char[room];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) folded[length++] = char.ToLowerInvariant(c);
            else if (LetterUnder(c) is { } letter) folded[length++] = letter;
            else if (c is 'œ' or 'Œ' or 'æ' or 'Æ')
            {
                folded[length++] = c is 'œ' or 'Œ' ? 'o' : 'a';
                folded[length++] = 'e';
            }
            else if (IsSeparator(c) && length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        }

        return folded[..length].TrimEnd(' ').ToString();
    }

    private static string SpellOut(string folded)
    {
        foreach (var word in folded.AsSpan().Split(' '))
        {
            var written = folded.AsSpan(word);
            if (!written.SequenceEqual(SpellOutWord(written)))
            {
                return string.Join(' ', folded.Split(' ').Select(each => SpellOutWord(each).ToString()).Where(each => each.Length > 0));
            }
        }

        return folded;
    }

    private static ReadOnlySpan<char> SpellOutWord(ReadOnlySpan<char> word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        // « s/ », whose stroke is gone: no name has the letter alone.
        "s" => "sur",
        "lez" => "les",
        // The number before it says enough.
        "arrondissement" or "arrdt" or "ardt" or "arr" => "",
        _ => WithoutOrdinal(word),
    };

    /// <summary>« 11e », « 1er », « 3ème » to their number.</summary>
    private static ReadOnlySpan<char> WithoutOrdinal(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && word[digits..] is "e" or "er" or "eme" or "ieme" or "nd" or "d" ? word[..digits] : word;
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
