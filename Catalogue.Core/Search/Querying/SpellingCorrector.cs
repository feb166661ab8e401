using System.Buffers;
using System.Runtime.InteropServices;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>
/// Reads misspelt words as the closest ones of the catalogue. Only words that a visible document holds count, so that
/// nothing is said of those that are not.
/// </summary>
internal sealed class SpellingCorrector(IndexSnapshot snapshot, DateTimeOffset now)
{
    private const int MinLengthForOneEdit = 4;
    private const int MinLengthForTwoEdits = 8;
    private const int MaxSimilar = 8;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Reads the words that no visible document holds as similar ones.</summary>
    public TextQuery CorrectAbsent(TextQuery text) => text.With((_, clause) => IsPresent(clause) ? clause : Correct(clause));

    /// <summary>
    /// When each word exists but no document has them together, one of them may be a slip that happens to be a word: reads
    /// one at a time as similar words, the rarest first, until documents are found.
    /// </summary>
    /// <param name="text">Words that find nothing.</param>
    /// <param name="findsAny">Whether words find anything visible, whatever the filters.</param>
    /// <returns>Words that find something; null when there are none.</returns>
    public TextQuery? CorrectPresent(TextQuery text, Func<TextQuery, bool> findsAny)
    {
        foreach (var rarest in Enumerable.Range(0, text.Clauses.Count).OrderBy(i => Holders(text.Clauses[i].Stem)))
        {
            if (text.Clauses[rarest].Corrections.Count > 0) continue;
            var corrected = Correct(text.Clauses[rarest]);
            if (corrected.Corrections.Count == 0) continue;
            var other = text.With((i, clause) => i == rarest ? corrected : clause);
            if (findsAny(other)) return other;
        }

        return null;
    }

    private Clause Correct(Clause clause) => Similar(clause) is { Count: > 0 } similar ? clause.ReadAs(similar) : clause;

    private bool IsPresent(Clause clause)
    {
        foreach (var alternative in clause.Alternatives)
            if (IsVisible(snapshot.Base, alternative) || IsVisible(snapshot.Overlay, alternative)) return true;
        return false;
    }

    private bool IsVisible(SegmentView view, Alternative alternative)
    {
        foreach (var stem in alternative.Stems)
            if (view.Segment.Find(stem)?.Any(view.VisibleAt(now)) is not true) return false;
        return true;
    }

    private int Holders(string stem) => (snapshot.Base.Segment.Find(stem)?.Count ?? 0) + (snapshot.Overlay.Segment.Find(stem)?.Count ?? 0);

    /// <summary>The visible words at the least number of edits, the most used first. Numbers and model names are left alone.</summary>
    private List<SimilarWord> Similar(Clause clause)
    {
        var word = clause.Folded;
        if (word.Length < MinLengthForOneEdit || word.AsSpan().ContainsAny(Digits)) return [];
        var similar = Within(word, edits: 1, clause.Stem);
        return similar.Count == 0 && word.Length >= MinLengthForTwoEdits
            ? Within(word, edits: 2, clause.Stem).FindAll(other => BeginAlike(word, other.Folded))
            : similar;
    }

    /// <summary>People seldom miss the first letter and another one: « tondeuse » is not a way to write « vendeuse ».</summary>
    private static bool BeginAlike(string word, string other) => word[0] == other[0] || (word[0] == other[1] && word[1] == other[0]);

    private List<SimilarWord> Within(string word, int edits, string ownStem)
    {
        var found = new Dictionary<string, SimilarWord>(StringComparer.Ordinal);
        foreach (var view in (ReadOnlySpan<SegmentView>)[snapshot.Base, snapshot.Overlay])
        {
            view.Segment.Vocabulary.Near(word, edits, near =>
            {
                var postings = view.Segment.Terms[near.Term];
                if (!postings.Any(view.VisibleAt(now))) return;
                ref var similar = ref CollectionsMarshal.GetValueRefOrAddDefault(found, near.Folded, out var known);
                similar = known
                    ? similar! with { Uses = similar.Uses + near.Uses }
                    : new SimilarWord(near.Folded, near.Display, view.Segment.Stems[near.Term], near.Uses);
            });
        }

        return [.. found.Values
            .Where(similar => similar.Stem != ownStem)
            .OrderByDescending(similar => similar.Uses).ThenBy(similar => similar.Folded, StringComparer.Ordinal)
            .DistinctBy(similar => similar.Stem)
            .Take(MaxSimilar)];
    }
}
