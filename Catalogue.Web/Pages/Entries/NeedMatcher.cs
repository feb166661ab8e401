using Catalogue.Core.Search;

namespace Catalogue.Web.Pages.Entries;

/// <summary>
/// Finds, in a short list of labels, those that answer a need. A word that stands in few labels tells more than one that
/// stands in many: « wifi » decides, « installer » hardly.
/// </summary>
internal static class NeedMatcher
{
    private const int Most = 4;

    /// <summary>Labels that tell clearly less than the best one are not answers.</summary>
    private const double ShareOfBest = 0.6;

    /// <summary>The best items, best first; none when nothing matches.</summary>
    public static IReadOnlyList<T> Best<T>(IEnumerable<T> items, Func<T, string> labelOf, IReadOnlySet<string> terms)
    {
        var matches = items
            .Select(item => (Item: item, Terms: terms.Where(term => Says(labelOf(item), term)).ToList()))
            .Where(match => match.Terms.Count > 0)
            .ToList();
        if (matches.Count == 0) return [];
        var frequencies = matches.SelectMany(match => match.Terms).CountBy(term => term).ToDictionary();
        var scored = matches.ConvertAll(match => (match.Item, Score: match.Terms.Sum(term => 1.0 / frequencies[term])));
        var best = scored.Max(match => match.Score);
        return
        [
            .. scored.Where(match => match.Score >= best * ShareOfBest)
                .OrderByDescending(match => match.Score)
                .Select(match => match.Item)
                .Take(Most),
        ];
    }

    private static bool Says(string label, string term) =>
        Highlighter.Mark(label, new HashSet<string> { term }).Any(segment => segment.IsMatch);
}
