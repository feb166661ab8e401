using System.Buffers;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Glossary;

/// <summary>
/// The words of a text as the glossary compares them: folded (<see cref="FrenchFolding"/>) and in the singular. Reading
/// costs as much as the text is long.
/// </summary>
internal sealed class FoldedWords
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>A final s or x of a shorter word is rarely a plural: « bus », « DNS », « NAS ».</summary>
    private const int ShortestPlural = 4;

    /// <summary>What may stand between the words of one term, besides spaces and ties: « main-d’œuvre », « 802.11 », « 24 h/24 ».</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create("'’./+&");

    private readonly List<Word> _words = [];
    private readonly char[] _letters;

    private FoldedWords(string text)
    {
        Text = text;
        _letters = new char[text.Length * FrenchFolding.MaxExpansion];
        Read();
    }

    public string Text { get; }

    public int Count => _words.Count;

    public static FoldedWords Of(string text) => new(text);

    /// <summary>The letters of a word, folded and in the singular.</summary>
    public ReadOnlySpan<char> Key(int word) => _letters.AsSpan(_words[word].Letters, _words[word].Length);

    /// <summary>Where a word begins in the text.</summary>
    public int Start(int word) => _words[word].Start;

    /// <summary>Where a word ends in the text, excluded.</summary>
    public int End(int word) => _words[word].End;

    /// <summary>Whether a word and the next may belong to one term: a comma or the end of a sentence parts them.</summary>
    public bool IsJoinedToNext(int word)
    {
        var between = Between(word);
        return between.IsWhiteSpace() || (between.Length == 1 && Joints.Contains(between[0])) || IsTiedToNext(word);
    }

    /// <summary>
    /// Whether a word and the next are one for the eye, of which no term is a part: « micro-crédit », « 3,5 GHz ».
    /// </summary>
    public bool IsTiedToNext(int word)
    {
        if (word < 0 || word + 1 >= Count) return false;
        return Between(word) switch
        {
            ['-' or '\u2010' or '\u2011'] => true,
            [','] => char.IsAsciiDigit(Text[End(word) - 1]) && char.IsAsciiDigit(Text[Start(word + 1)]),
            _ => false,
        };
    }

    private ReadOnlySpan<char> Between(int word) => Text.AsSpan(End(word), Start(word + 1) - End(word));

    private void Read()
    {
        Span<char> folded = stackalloc char[FrenchFolding.MaxExpansion];
        var (letters, start, end) = (0, 0, 0);
        var first = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (FrenchFolding.IsIgnored(Text[i]))
            {
                // A mark over the last letter of a word belongs to it.
                if (letters > first) end = i + 1;
                continue;
            }

            var count = FrenchFolding.Fold(Text[i], folded);
            if (count == 0)
            {
                EndWord(first, letters, start, end);
                first = letters;
                continue;
            }

            if (letters == first) start = i;
            folded[..count].CopyTo(_letters.AsSpan(letters));
            letters += count;
            end = i + 1;
        }

        EndWord(first, letters, start, end);
    }

    private void EndWord(int first, int letters, int start, int end)
    {
        if (letters == first) return;
        _words.Add(new Word(first, Singular(_letters.AsSpan(first, letters - first)), start, end));
    }

    /// <summary>
    /// Puts a word in the singular, in place: « réseaux locaux » is « réseau local ». What has no vowel is an acronym, whose
    /// s is not a plural: « https » is not « http ».
    /// </summary>
    /// <returns>How many letters are left.</returns>
    private static int Singular(Span<char> word)
    {
        if (word.Length < ShortestPlural || !word.ContainsAny(Vowels)) return word.Length;
        if (word.EndsWith("aux") && !word.EndsWith("eaux"))
        {
            word[^2] = 'l';
            return word.Length - 1;
        }

        var isPlural = word[^1] == 's' || word.EndsWith("eaux") || word.EndsWith("eux") || word.EndsWith("oux");
        return isPlural ? word.Length - 1 : word.Length;
    }

    private readonly record struct Word(int Letters, int Length, int Start, int End);
}
