using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Search.Suggestions;

/// <summary>The words and short expressions that several titles of the catalogue have in common.</summary>
internal static class TitleWords
{
    private const int LongestExpression = 3;
    private const int FewestTitles = 3;
    private const int Most = 300;
    private const int ShortestWord = 5;

    private static readonly char[] Spaces = [' ', '\u00a0', '\u202f'];
    private static readonly char[] Apostrophes = ['\'', '’'];

    /// <summary>The most frequent, as one of the titles writes them; a capital that only begins a title is not kept.</summary>
    public static IEnumerable<string> Frequent(IEnumerable<string> titles) =>
        titles
            .SelectMany(title => Expressions(title).DistinctBy(Letters))
            .GroupBy(Letters, StringComparer.Ordinal)
            .Select(written => (Text: written.Min(StringComparer.Ordinal)!, Titles: written.Count(), Letters: written.Key))
            .Where(expression => expression.Titles >= FewestTitles && expression.Letters.Length >= ShortestWord)
            .OrderByDescending(expression => expression.Titles).ThenBy(expression => expression.Letters, StringComparer.Ordinal)
            .Take(Most)
            .Select(expression => expression.Text);

    private static IEnumerable<string> Expressions(string title)
    {
        var words = title.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = 1; length <= LongestExpression && start + length <= words.Length; length++)
            {
                var last = words[start + length - 1];
                if (IsMeaningful(WithoutElision(words[start])) && IsMeaningful(WithoutElision(last)))
                    yield return Written([WithoutElision(words[start]), .. words[(start + 1)..(start + length)]]);
                // Nothing goes over a comma or a colon.
                if (!char.IsLetterOrDigit(last[^1])) break;
            }
        }
    }

    private static string Written(string[] words) =>
        SuggestedTerms.WithoutCapital(string.Join(' ', words).Trim([.. Spaces, .. Apostrophes, ',', ';', ':', '.', '!', '?', '«', '»', '(', ')']));

    private static string WithoutElision(string word) =>
        word.IndexOfAny(Apostrophes) is > 0 and var apostrophe && FrenchStopWords.IsElided(FrenchFolding.FoldWords(word[..apostrophe], ' '))
            ? word[(apostrophe + 1)..]
            : word;

    private static bool IsMeaningful(string word)
    {
        var folded = FrenchFolding.FoldWords(word, ' ');
        return folded.Length > 1 && !FrenchStopWords.Contains(folded) && folded.AsSpan().ContainsAnyExceptInRange('0', '9');
    }

    private static string Letters(string text) => FrenchFolding.FoldWords(text, ' ').Replace(" ", "", StringComparison.Ordinal);
}
