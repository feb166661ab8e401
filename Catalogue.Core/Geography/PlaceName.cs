using Catalogue.Core.Shared;

namespace Catalogue.Core.Geography;

/// <summary>
/// A place name as everybody writes it, reduced to what tells places apart: lower case, without accents, hyphens or
/// apostrophes, usual abbreviations spelt out.
/// </summary>
/// <param name="Full">All its words: « le puy en velay ».</param>
/// <param name="Bare">Without articles and their kin: « puy en velay »; same as <see cref="Full"/> where there are none.</param>
internal readonly record struct PlaceName(string Full, string Bare)
{
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
    public static string Fold(string text) => FrenchFolding.FoldWords(text, ' ');

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
}
