using System.Numerics;
using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Search.Indexing;

/// <summary>A word of the catalogue as it is written there.</summary>
/// <param name="Folded">Its folded letters, not stemmed.</param>
/// <param name="Display">As it was first met, accents included, in lower case.</param>
/// <param name="Term">The number of its stem in the segment.</param>
/// <param name="Uses">How often it was met.</param>
internal readonly record struct VocabularyWord(string Folded, string Display, int Term, int Uses);

/// <summary>The words of a segment, searched for those close to a misspelt one.</summary>
internal sealed class Vocabulary(VocabularyWord[] words)
{
    /// <summary>Length and set of letters of each word: they rule most words out without comparing letters.</summary>
    private readonly Outline[] outlines = Array.ConvertAll(words, word => Outline.Of(word.Folded));

    /// <summary>A hash of how each word sounds.</summary>
    private readonly ulong[] sounds = Array.ConvertAll(words, word => SoundOf(word.Folded));

    public ReadOnlySpan<VocabularyWord> Words => words;

    /// <summary>Calls back for each word that is exactly so many edits away; a swap of neighbours is one edit.</summary>
    /// <param name="typed">Folded letters.</param>
    /// <param name="edits">1 or 2.</param>
    /// <param name="found">Is given each word.</param>
    public void Near(string typed, int edits, Action<VocabularyWord> found)
    {
        var outline = Outline.Of(typed);
        for (var i = 0; i < words.Length; i++)
            if (outlines[i].MayBeWithin(edits, outline) && EditDistance.Between(typed, words[i].Folded, edits) == edits) found(words[i]);
    }

    /// <summary>Calls back for each word that sounds like another.</summary>
    /// <param name="typed">Folded letters.</param>
    /// <param name="found">Is given each word.</param>
    public void SoundingLike(string typed, Action<VocabularyWord> found)
    {
        var sound = SoundOf(typed);
        for (var i = 0; i < words.Length; i++)
            if (sounds[i] == sound && words[i].Folded != typed) found(words[i]);
    }

    private static ulong SoundOf(string word) => StableHash.Of(FrenchSound.Of(word));

    private readonly record struct Outline(int Length, uint Letters)
    {
        public static Outline Of(string word)
        {
            uint letters = 0;
            foreach (var c in word) letters |= 1u << (c & 31);
            return new(word.Length, letters);
        }

        /// <summary>An edit changes the length by one at most, and adds and takes away one letter of the set at most.</summary>
        public bool MayBeWithin(int edits, Outline other) =>
            Math.Abs(Length - other.Length) <= edits && BitOperations.PopCount(Letters ^ other.Letters) <= 2 * edits;
    }
}
