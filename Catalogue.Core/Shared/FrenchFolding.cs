using System.Globalization;
using System.Text;

namespace Catalogue.Core.Shared;

/// <summary>
/// What is left of letters when case, accents and ligatures do not matter: « Œuvre à Noël » is « oeuvre a noel ». Search,
/// place names and addresses of pages all compare text this way.
/// </summary>
public static class FrenchFolding
{
    /// <summary>No character folds to more letters than this.</summary>
    public const int MaxExpansion = 4;

    private const int TableEnd = 0x250;

    /// <summary>Letters that Unicode does not decompose, and their usual spelling without them.</summary>
    private static readonly (char From, string To)[] Undecomposed =
        [('œ', "oe"), ('æ', "ae"), ('ß', "ss"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ð', "d"), ('þ', "th"), ('ħ', "h"), ('ı', "i")];

    private static readonly string?[] Table = BuildTable();

    /// <summary>
    /// The words of a text and nothing else: lower-case letters a to z and digits, every run of anything else being one
    /// separator, with none at either end.
    /// </summary>
    public static string FoldWords(string text, char separator)
    {
        var words = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[MaxExpansion];
        foreach (var c in text)
        {
            if (IsIgnored(c)) continue;
            var folded = letters[..Fold(c, letters)];
            if (!folded.IsEmpty && !folded.ContainsAnyExceptInRange('\0', '\u007f')) words.Append(folded);
            else if (words.Length > 0 && words[^1] != separator) words.Append(separator);
        }

        return words.ToString().TrimEnd(separator);
    }

    /// <summary>Whether a character only modifies its neighbours: combining accents and invisible hyphenation marks.</summary>
    public static bool IsIgnored(char c) => c is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or (>= '\u0300' and <= '\u036f');

    /// <summary>Folds one character into letters and digits.</summary>
    /// <param name="c">Any character.</param>
    /// <param name="letters">Room for <see cref="MaxExpansion"/> characters.</param>
    /// <returns>How many were written; 0 for what is neither letter nor digit.</returns>
    public static int Fold(char c, Span<char> letters)
    {
        if (char.IsAscii(c))
        {
            if (!char.IsAsciiLetterOrDigit(c)) return 0;
            letters[0] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            return 1;
        }

        if ((c < TableEnd ? Table[c] : IsCompatibilityForm(c) ? Decompose(c) : null) is { } mapped)
        {
            mapped.CopyTo(letters);
            return mapped.Length;
        }

        if (!char.IsLetterOrDigit(c)) return 0;
        letters[0] = char.ToLowerInvariant(c);
        return 1;
    }

    /// <summary>Vietnamese and other doubly accented letters, and the ligatures that text copied from a PDF holds.</summary>
    private static bool IsCompatibilityForm(char c) => c is (>= '\u1e00' and <= '\u1eff') or (>= '\ufb00' and <= '\ufb06');

    private static string?[] BuildTable()
    {
        var table = new string?[TableEnd];
        for (var c = '\u0080'; c < TableEnd; c++) table[c] = Decompose(c);
        foreach (var (from, to) in Undecomposed)
        {
            table[from] = to;
            if (char.ToUpperInvariant(from) is var upper && upper < TableEnd && !char.IsAscii(upper)) table[upper] = to;
        }

        return table;
    }

    /// <summary>The unaccented lower-case letters or digits of a character; null when it has none of its own.</summary>
    private static string? Decompose(char c)
    {
        var letters = new StringBuilder(MaxExpansion);
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) == UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsLetterOrDigit(part)) return null;
            letters.Append(char.ToLowerInvariant(part));
        }

        return letters.Length is > 0 and <= MaxExpansion ? letters.ToString() : null;
    }
}
