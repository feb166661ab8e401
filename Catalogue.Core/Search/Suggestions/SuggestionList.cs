using Catalogue.Core.Glossary;
using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Search.Suggestions;

/// <summary>
/// Suggestions found by the beginning of any of their words, in one sorted list: what is typed is a range of it. Letters
/// alone count, so that « wi-fi », « Wi Fi » and « wifi » are the same. Immutable.
/// </summary>
internal sealed class SuggestionList
{
    /// <summary>Nothing is suggested for more: it is a sentence by then, or no person typed it.</summary>
    public const int LongestTyped = 80;

    public const int Most = 8;

    private const int ShortestTyped = 2;

    /// <summary>How many of <see cref="Most"/> partners may take while there are words to suggest.</summary>
    private const int MostPartnersAmongWords = 3;

    private readonly SuggestionCandidate[] _ranked;
    private readonly Entry[] _entries;

    /// <param name="candidates">In any order; of several with the same letters, plurals aside, the one with the greatest weight counts.</param>
    public SuggestionList(IEnumerable<SuggestionCandidate> candidates)
    {
        _ranked =
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Letters: Joined(WordsOf(candidate.Suggestion.Text))))
                .Where(pair => pair.Letters.Length >= ShortestTyped)
                .OrderByDescending(pair => pair.Candidate.Weight)
                .ThenBy(pair => pair.Letters.Length)
                .ThenBy(pair => pair.Candidate.Suggestion.Text, StringComparer.Ordinal)
                .ThenBy(pair => pair.Candidate.Suggestion.PartnerSlug, StringComparer.Ordinal)
                .DistinctBy(pair => (Singular(pair.Candidate.Suggestion.Text), pair.Candidate.Suggestion.PartnerSlug))
                .Select(pair => pair.Candidate),
        ];
        _entries = [.. _ranked.SelectMany((candidate, rank) => EntriesOf(candidate.Suggestion.Text, rank))];
        Array.Sort(_entries, (left, right) => string.CompareOrdinal(left.Letters, right.Letters));
    }

    /// <summary>
    /// What begins with a text, or has words that do: words first, then partners; within each, those it is the beginning of
    /// before those that only have it, then the heaviest. At most <see cref="Most"/>.
    /// </summary>
    /// <param name="text">Whatever was typed; « je cherche un » and its like are passed over.</param>
    /// <param name="now">The instant of the question.</param>
    public IReadOnlyList<Suggestion> StartingWith(string? text, DateTimeOffset now)
    {
        if (text is null || text.Length > LongestTyped) return [];
        var typed = Sought(text);
        if (typed.Length < ShortestTyped) return [];

        var found = Range(typed)
            .Where(entry => _ranked[entry.Rank].Visible.Contains(now))
            .OrderBy(entry => entry.IsInside).ThenBy(entry => entry.Rank)
            .Select(entry => _ranked[entry.Rank].Suggestion)
            .Distinct()
            .ToLookup(suggestion => suggestion.PartnerSlug is not null);
        var (words, partners) = (found[false].Take(Most).ToList(), found[true].Take(Most).ToList());
        var room = Math.Max(MostPartnersAmongWords, Most - words.Count);
        return [.. words.Take(Most - Math.Min(partners.Count, room)), .. partners.Take(room)];
    }

    private IEnumerable<Entry> Range(string typed)
    {
        var (low, high) = (0, _entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_entries[middle].Letters, typed) < 0) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < _entries.Length && _entries[i].Letters.StartsWith(typed, StringComparison.Ordinal); i++)
            yield return _entries[i];
    }

    /// <summary>A text from its beginning, then from each word that says something.</summary>
    private static IEnumerable<Entry> EntriesOf(string text, int rank)
    {
        var words = WordsOf(text);
        return words.Index()
            .Where(word => word.Index == 0 || !FrenchStopWords.Contains(word.Item))
            .Select(word => new Entry(Joined(words[word.Index..]), rank, IsInside: word.Index > 0));
    }

    /// <summary>The letters to look for: those of what was typed, without the words that only lead to it.</summary>
    private static string Sought(string text)
    {
        var words = WordsOf(text);
        var leading = words.TakeWhile(word => FrenchStopWords.Contains(word) || FrenchStopWords.OpensRequest(word)).Count();
        var sought = Joined(words[leading..]);
        return sought.Length >= ShortestTyped ? sought : Joined(words);
    }

    private static string[] WordsOf(string text) =>
        FrenchFolding.FoldWords(text, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Singular(string text)
    {
        var words = FoldedWords.Of(text);
        return string.Concat(Enumerable.Range(0, words.Count).Select(word => words.Key(word).ToString()));
    }

    private static string Joined(string[] words) => string.Concat(words);

    /// <param name="Letters">From the beginning of a word to the end of the text, without spaces.</param>
    /// <param name="Rank">Of the candidate among all, from 0.</param>
    /// <param name="IsInside">Whether other words come before.</param>
    private readonly record struct Entry(string Letters, int Rank, bool IsInside);
}
