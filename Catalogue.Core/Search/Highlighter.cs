using Catalogue.Core.Search.Analysis;

namespace Catalogue.Core.Search;

/// <param name="Text">A piece of the text, unchanged.</param>
/// <param name="IsMatch">Whether it is what was looked for.</param>
public readonly record struct HighlightSegment(string Text, bool IsMatch);

/// <summary>Finds, in what is shown, the words that were looked for, in whatever form they stand there.</summary>
public static class Highlighter
{
    /// <summary>Cuts a text into what matches and what does not. The pieces, end to end, are the text.</summary>
    /// <param name="text">As shown, without mark-up.</param>
    /// <param name="terms">The <see cref="SearchAnswer.Terms"/> of the answer.</param>
    public static IReadOnlyList<HighlightSegment> Mark(string text, IReadOnlySet<string> terms)
    {
        var segments = new List<HighlightSegment>();
        var position = 0;
        foreach (var (start, end) in MatchesIn(text, terms))
        {
            if (start > position) segments.Add(new(text[position..start], IsMatch: false));
            segments.Add(new(text[start..end], IsMatch: true));
            position = end;
        }

        if (position < text.Length) segments.Add(new(text[position..], IsMatch: false));
        return segments;
    }

    /// <summary>Where the matches are, in order, those that only spaces part being one.</summary>
    private static List<(int Start, int End)> MatchesIn(string text, IReadOnlySet<string> terms)
    {
        var tokenizer = new FrenchTokenizer();
        tokenizer.Read(text);
        var found = tokenizer.Tokens
            .Where(token => terms.Contains(FrenchStemmer.Stem(tokenizer.Folded(token))))
            .OrderBy(token => token.Start);

        var matches = new List<(int Start, int End)>();
        foreach (var token in found)
        {
            if (matches.Count > 0 && (token.Start <= matches[^1].End || string.IsNullOrWhiteSpace(text[matches[^1].End..token.Start])))
                matches[^1] = (matches[^1].Start, Math.Max(matches[^1].End, token.End));
            else
                matches.Add((token.Start, token.End));
        }

        return matches;
    }
}
