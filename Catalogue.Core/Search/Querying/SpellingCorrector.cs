using System.Buffers;
using System.Runtime.InteropServices;
using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>
/// Reads misspelt words as the closest ones of the catalogue. Only words that a visible document holds count, so that
/// nothing is said of those that are not.
/// </summary>
internal sealed class SpellingCorrector(IndexSnapshot snapshot, Synonyms synonyms, DateTimeOffset now)
{
    private const int MinLengthForOneEdit = 4;

    /// <summary>A shorter word has many neighbours: its likelier slips are looked for first.</summary>
    private const int MinLengthForAnyEdit = 6;

    private const int MinLengthForTwoEdits = 8;
    private const int MaxSimilar = 8;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Reads the words that no visible document holds, and that have no synonym, as similar ones.</summary>
    public TextQuery CorrectAbsent(TextQuery text) =>
        text.With((_, clause) => clause.HasOthers || IsPresent(clause) ? clause : Correct(clause));

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

    private bool IsPresent(Clause clause) => clause.Alternatives.Any(alternative =>
        snapshot.Views.Any(view => Array.TrueForAll(alternative.Stems, stem => view.HasVisible(stem, now))));

    private int Holders(string stem) => (snapshot.Base.Segment.Find(stem)?.Count ?? 0) + (snapshot.Overlay.Segment.Find(stem)?.Count ?? 0);

    /// <summary>
    /// The visible words that sound alike, else those at the least number of edits, the most used first. Numbers and model
    /// names are left alone.
    /// </summary>
    private List<SimilarWord> Similar(Clause clause)
    {
        var word = clause.Folded;
        if (word.Length < MinLengthForOneEdit || word.AsSpan().ContainsAny(Digits)) return [];
        foreach (var (search, accepts) in Readings(word))
        {
            var similar = Among(search, accepts, clause.Stem);
            if (similar.Count == 0) similar = Known(search, accepts);
            if (similar.Count > 0) return similar;
        }

        return [];
    }

    /// <summary>The ways to look for what was meant, the surest first.</summary>
    private static IEnumerable<(Action<Vocabulary, Action<VocabularyWord>> Search, Func<string, bool> Accepts)> Readings(string word)
    {
        yield return ((words, found) => words.SoundingLike(word, found), _ => true);
        yield return ((words, found) => words.Near(word, edits: 1, found), other => MayBeSlip(word, other));
        yield return ((words, found) => words.Near(word, edits: 1, found), _ => true);
        if (word.Length >= MinLengthForTwoEdits)
            yield return ((words, found) => words.Near(word, edits: 2, found), other => BeginAlike(word, other));
    }

    /// <summary>Words that the catalogue lacks, and that have synonyms: « kinésithérapeute » where it only has « kiné ».</summary>
    private List<SimilarWord> Known(Action<Vocabulary, Action<VocabularyWord>> search, Func<string, bool> accepts)
    {
        var found = new List<SimilarWord>();
        search(synonyms.Words, known =>
        {
            if (accepts(known.Folded)) found.Add(new(known.Folded, known.Display, FrenchStemmer.Stem(known.Folded), Uses: 0));
        });
        return [.. found.DistinctBy(similar => similar.Stem).Take(MaxSimilar)];
    }

    /// <summary>
    /// Of short words, what fingers do is undone first: two neighbours swapped, or a letter forgotten. Any other edit is as
    /// likely to lead from one word to another, and is only undone when that gives nothing.
    /// </summary>
    private static bool MayBeSlip(string word, string other) =>
        word.Length >= MinLengthForAnyEdit
            ? BeginAlike(word, other) || other.EndsWith(word, StringComparison.Ordinal)
            : BeginAlike(word, other) && (other.Length > word.Length || IsSwap(word, other));

    private static bool IsSwap(string word, string other) =>
        word.Length == other.Length && word.Where((letter, i) => letter != other[i]).Count() == 2;

    /// <summary>People seldom miss the first letter and another one: « tondeuse » is not a way to write « vendeuse ».</summary>
    private static bool BeginAlike(string word, string other) =>
        word[0] == other[0] || (other.Length > 1 && word[0] == other[1] && word[1] == other[0]);

    private List<SimilarWord> Among(Action<Vocabulary, Action<VocabularyWord>> search, Func<string, bool> accepts, string ownStem)
    {
        var found = new Dictionary<string, SimilarWord>(StringComparer.Ordinal);
        foreach (var view in snapshot.Views)
        {
            search(view.Segment.Vocabulary, near =>
            {
                if (!accepts(near.Folded)) return;
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
