using System.Collections.Frozen;

namespace Catalogue.Core.Search.Analysis;

/// <summary>
/// Brings the forms of a word together (« dépannage », « dépannages »; « réparer », « réparation ») by cutting plural,
/// common derivations and final vowels from its folded letters. Light on purpose: it would rather miss a form than join
/// two words.
/// </summary>
internal static class FrenchStemmer
{
    /// <summary>No stem is longer than its word by more than this.</summary>
    public const int Growth = 4;

    private const int MinLength = 4;

    /// <summary>
    /// Words that the rules would join to another of a different meaning, and the stem they keep: a team is not équipement,
    /// a shape not formation, a room not salé, a battery not bâtie, a book not livrer, a town hall not its mayor,
    /// lessons neither a courtyard nor a race, a payment not the pay, data not given, rendez-vous not rendre.
    /// </summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Protected =
        new[] { "equipe", "forme", "salle", "batterie", "livre", "mairie", "cours", "course", "paiement", "virement", "donnee", "rendez" }
            .SelectMany(word => new[] { (Form: word, Stem: word), (Form: word + "s", Stem: word) })
            .ToFrozenDictionary(pair => pair.Form, pair => pair.Stem, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The nouns in -ail whose plural is in -aux; every other -aux is the plural of -al.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PluralsOfAil =
        new[] { "travaux", "vitraux", "baux", "emaux", "coraux", "soupiraux", "vantaux" }
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first whose ending fits, on a word long enough, replaces it.</summary>
    private static readonly Derivation[] Derivations =
    [
        new("issement", 10, "ir"), new("issant", 9, "ir"), new("ivement", 9, "if"), new("ement", 7, "er"),
        new("ficatrice", 12, "fier"), new("ficateur", 11, "fier"), new("catrice", 10, "quer"), new("cateur", 9, "quer"),
        new("atrice", 9, "er"), new("ateur", 8, "er"), new("trice", 7, "ter"), new("teuse", 8, "ter"), new("teur", 7, "ter"),
        new("euse", 6, "eu"), new("eure", 7, "eur"), new("iere", 7, "ier"), new("ieme", 6, ""), new("ive", 8, "if"),
        new("isation", 10, ""), new("isateur", 10, ""), new("ation", 8, "er"), new("ition", 9, ""),
        new("nnelle", 10, "n"), new("nnel", 10, "n"),
        new("aient", 8, "er"), new("ait", 8, "er"), new("ez", 6, "er"),
    ];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[FrenchTokenizer.MaxWordLength + Growth];
        return stem[..Stem(word, stem)].ToString();
    }

    /// <summary>Writes the stem of a folded word.</summary>
    /// <param name="word">At most <see cref="FrenchTokenizer.MaxWordLength"/> folded letters.</param>
    /// <param name="stem">Room for the word and <see cref="Growth"/> more.</param>
    /// <returns>The length of the stem.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        if (Protected.TryGetValue(word, out var own))
        {
            own.CopyTo(stem);
            return own.Length;
        }

        word.CopyTo(stem);
        if (word.Length < MinLength || word.ContainsAnyInRange('0', '9')) return word.Length;
        if (PluralsOfAil.Contains(word))
        {
            "il".CopyTo(stem[(word.Length - 2)..]);
            return word.Length;
        }

        var length = CutPlural(stem, word.Length);
        length = CutDerivation(stem, length);
        length = CollapseDoubled(stem, length);
        return CutFinalVowels(stem, length);
    }

    private static int CutPlural(Span<char> stem, int length)
    {
        if (stem[length - 1] == 'x')
        {
            // « locaux » is the plural of « local », but « tableaux » that of « tableau ».
            if (length > 5 && stem[..length].EndsWith("aux") && stem[length - 4] != 'e') stem[length - 2] = 'l';
            length--;
        }

        return length > 3 && stem[length - 1] == 's' ? length - 1 : length;
    }

    private static int CutDerivation(Span<char> stem, int length)
    {
        foreach (var derivation in Derivations)
        {
            if (length < derivation.MinLength || !stem[..length].EndsWith(derivation.Ending)) continue;
            length -= derivation.Ending.Length;
            derivation.Replacement.CopyTo(stem[length..]);
            return length + derivation.Replacement.Length;
        }

        return length;
    }

    private static int CollapseDoubled(Span<char> stem, int length)
    {
        var kept = 1;
        for (var i = 1; i < length; i++)
            if (stem[i] != stem[kept - 1]) stem[kept++] = stem[i];
        return kept;
    }

    private static int CutFinalVowels(Span<char> stem, int length)
    {
        if (length > 4 && stem[..length].EndsWith("ie")) length -= 2;
        if (length <= 4) return length;

        if (stem[length - 1] == 'r') length--;
        for (var i = 0; i < 2; i++)
            if (length > 4 && stem[length - 1] == 'e') length--;
        return stem[length - 1] == stem[length - 2] ? length - 1 : length;
    }

    /// <param name="Ending">The last letters.</param>
    /// <param name="MinLength">Shorter words are left alone.</param>
    /// <param name="Replacement">What takes their place.</param>
    private readonly record struct Derivation(string Ending, int MinLength, string Replacement);
}
