using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>One search, from the words typed to the answer: understands the words, then collects what they find.</summary>
internal sealed class SearchRun(SearchContext context, SpellingCorrector corrector, CompoundFinder compounds, Synonyms synonyms)
{
    /// <summary>A list shorter than this is completed with documents that have fewer of the words.</summary>
    private const int FullEnough = 10;

    public SearchAnswer Answer()
    {
        var typed = TextQuery.Parse(context.Request.Text, context.Scratch.Tokenizer);
        synonyms.Attach(typed.Clauses);
        if (typed.IsEmpty || context.Request.Verbatim) return Collect(typed).ToAnswer();
        if (typed.Restriction.Phrases.Count == 0 || LeavesAny(typed.Restriction)) return Understand(typed);

        var loosened = TextQuery.ParseWords(context.Request.Text, context.Scratch.Tokenizer);
        synonyms.Attach(loosened.Clauses);
        var answer = Understand(loosened);
        return answer with { IsLoosened = answer.Total > 0 };
    }

    /// <summary>Reads words found nowhere as similar ones, then does with some of them.</summary>
    private SearchAnswer Understand(TextQuery typed)
    {
        compounds.Attach(typed.Clauses);
        var text = corrector.CorrectAbsent(typed);
        synonyms.Attach(text.Clauses);
        var found = Collect(text);
        // A list that is long in spite of the place and the filters is long without them.
        if (found.Total < FullEnough && Completed(text) is { IsLoosened: true } completed) (text, found) = (completed, Collect(completed));
        // A filter that leaves nothing is no reason to doubt the words: only words found nowhere are read otherwise.
        if (found.Total == 0 && !found.SawText && !FindsAny(text)) return ReadOtherwise(typed, text) ?? found.ToAnswer();
        if (found.Total >= FullEnough || text.IsOneCompound || context.Request.Sort != SearchSort.Relevance) return found.ToAnswer();
        return Followed(text) is { } followed ? Collect(followed).ToAnswer() : found.ToAnswer();
    }

    /// <summary>Of words that find nothing: one of them read as another, else as many of them as find something; null when none does.</summary>
    private SearchAnswer? ReadOtherwise(TextQuery typed, TextQuery corrected)
    {
        if (corrector.CorrectPresent(corrected, FindsAny) is { } other)
        {
            synonyms.Attach(other.Clauses);
            return Collect(other).ToAnswer();
        }

        return Partial(typed, corrected) is { } partial ? Collect(partial).ToAnswer() : null;
    }

    /// <summary>
    /// Documents that have fewer words yet, down to a third of them, to follow a short list; null when it is not one. By
    /// price or date they would not follow: they would mix.
    /// </summary>
    private TextQuery? Followed(TextQuery text)
    {
        TextQuery? followed = null;
        for (var words = text.Needed - 1; words >= Math.Max(1, text.Clauses.Count / 3) && CountMatches(followed ?? text) < FullEnough; words--)
            followed = text.FollowedBy(words);
        return followed;
    }

    /// <summary>
    /// When no document has enough of the words, some of them are better than nothing: as they were typed, else as corrected.
    /// </summary>
    private TextQuery? Partial(TextQuery typed, TextQuery corrected) => typed.Clauses.Count < 2
        ? null
        : new[] { typed, corrected }.Select(text => text.Needing(1)).FirstOrDefault(FindsAny);

    /// <summary>
    /// In a sentence people put words that no entry has. When few documents have most of the words, those that have fewer of
    /// them follow, down to half; whatever the place and the filters.
    /// </summary>
    private TextQuery Completed(TextQuery text)
    {
        while (text.Needed > 2 && text.Needed > (text.Clauses.Count + 1) / 2 && CountMatches(text) < FullEnough)
            text = text.Needing(text.Needed - 1);
        return text;
    }

    private HitCollector Collect(TextQuery text)
    {
        var collector = new HitCollector(context, text);
        for (var view = 0; view < context.Views.Count; view++) collector.Collect(view);
        return collector;
    }

    /// <summary>Whether anything visible meets a restriction, whatever the words, the place and the filters.</summary>
    private bool LeavesAny(TextRestriction restriction) => context.Views.Any(view =>
    {
        context.Scratch.Fit(view.Segment.Count);
        return restriction.Apply(view, view.VisibleAt(context.Request.Now), context.Scratch).ContainsAnyExcept(0UL);
    });

    /// <summary>Whether words find anything visible, whatever the place and the filters.</summary>
    private bool FindsAny(TextQuery text) => context.Views.Any(view => CountMatches(text, view) > 0);

    private int CountMatches(TextQuery text) => context.Views.Sum(view => CountMatches(text, view));

    private int CountMatches(TextQuery text, SegmentView view)
    {
        context.Scratch.Fit(view.Segment.Count);
        var matcher = new TextMatcher(text, view.Segment, context.Scratch);
        matcher.MarkSeeds();
        return matcher.Match(text.Restriction.Apply(view, view.VisibleAt(context.Request.Now), context.Scratch));
    }
}
