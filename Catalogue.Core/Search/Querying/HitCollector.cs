using Catalogue.Core.Offers;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>Gathers, segment by segment, what one reading of the words finds: counts, facets and the best answers.</summary>
internal sealed class HitCollector
{
    private readonly SearchContext context;
    private readonly SearchScratch scratch;
    private readonly TextQuery text;
    private readonly FacetCounter facets;
    private readonly BestHits best;
    private readonly RadiusCounter? radii;
    private int withinRadius;

    /// <summary>Beyond every tier of those that lead.</summary>
    private const int Following = 10;

    /// <summary>For each word and each of its corrections, whether an answer holds it; null when nothing was corrected.</summary>
    private readonly bool[][]? held;

    public HitCollector(SearchContext context, TextQuery text)
    {
        this.context = context;
        this.text = text;
        scratch = context.Scratch;
        facets = new FacetCounter(context.Request, context.Families, context.Services, scratch);
        best = new BestHits(context.Wanted);
        if (context.Place is { } place && context.Request.CountedRadiiKm.Count > 0)
            radii = new RadiusCounter(place, context.Request.CountedRadiiKm);
        if (text.Clauses.Any(clause => clause.Corrections.Count > 0))
            held = [.. text.Clauses.Select(clause => new bool[clause.Corrections.Count])];
    }

    public int Total { get; private set; }

    /// <summary>Whether a document has the words, though filters may have left it out.</summary>
    public bool SawText { get; private set; }

    public void Collect(int viewNumber)
    {
        var view = context.Views[viewNumber];
        var segment = view.Segment;
        scratch.Fit(segment.Count);
        var found = scratch.Found.AsSpan(0, Bits.WordsFor(segment.Count));
        found.Clear();
        var foundBefore = Total;

        var count = ListMatches(view);
        for (var i = 0; i < count; i++)
        {
            var document = scratch.Documents[i];
            var squaredChord = 0.0;
            var placement = context.Place is null ? SearchReach.Near : context.Place.Place(segment, document, scratch, out squaredChord);
            if (placement is null && radii is null) continue;
            ref readonly var facts = ref segment.Filters[document];
            var isCounted = facets.Count(
                facts, ModesAt(placement, segment, document, facts, squaredChord), context.HasAskedServices(segment, facts), placement is not null);
            if (!isCounted) continue;
            radii?.Add(segment, document, scratch, squaredChord);
            if (placement is not { } reach) continue;

            Total++;
            if (reach == SearchReach.Near) withinRadius++;
            Bits.Set(found, document);
            if (context.Request.TotalsOnly) continue;
            var (tier, first, second) = Keys(facts, segment.Orders[document], scratch.Scores[i], squaredChord, reach);
            if (scratch.Matched[i] < text.Leading) tier += Following;
            var shuffle = context.Shuffle(segment.Orders[document]);
            if (best.MayHold(tier, first, second, shuffle))
                best.Add(new RankedHit(reach, tier, first, second, shuffle, viewNumber, document));
        }

        if (!context.Request.TotalsOnly) facets.CountServices(segment, found, Total - foundBefore);
        if (held is not null) NoteHeld(held, segment);
    }

    public SearchAnswer ToAnswer() => new()
    {
        Total = Total,
        WithinRadius = withinRadius,
        Hits = Page(),
        Facets = context.Request.TotalsOnly ? SearchFacets.None : facets.ToFacets(),
        Released = facets.ToReleased(),
        Radii = radii?.ToCounts() ?? [],
        Corrections = Corrections(),
        Terms = text.Terms(),
        IsPartial = text is { Leading: 1, IsLoosened: true } && Total > 0,
        IsCompleted = text is { Leading: > 1, IsLoosened: true } && Total > 0,
        Phrases = [.. text.Restriction.Phrases.Select(phrase => phrase.Typed)],
        Unwanted = text.Restriction.Unwanted,
        WithoutSigns = text.Restriction.WithoutSigns,
    };

    /// <summary>Lists in the scratch the visible documents that have the words, and that may be where they should.</summary>
    /// <returns>How many there are.</returns>
    private int ListMatches(SegmentView view)
    {
        var segment = view.Segment;
        var visible = text.Restriction.Apply(view, view.VisibleAt(context.Request.Now), scratch);
        var nearby = context.Place?.Prepare(segment, scratch) ?? segment.Count;
        if (text.IsEmpty)
        {
            if (context.Place is null) visible.CopyTo(scratch.Candidates);
            else context.Place.MarkCandidates(segment, scratch);
            var all = TextMatcher.ListCandidates(scratch, visible);
            Array.Clear(scratch.Scores, 0, all);
            Array.Clear(scratch.Matched, 0, all);
            return all;
        }

        var matcher = new TextMatcher(text, segment, scratch);
        // Whichever leaves fewer documents to look at goes first: the place or the rarest words.
        if (context.Place is not null && nearby < matcher.SeedSize) context.Place.MarkCandidates(segment, scratch);
        else matcher.MarkSeeds();
        var count = matcher.Match(visible);
        SawText |= count > 0;
        return count;
    }

    /// <summary>Its ways of working for somebody at the place searched: on site only where it says it goes.</summary>
    private WorkModes ModesAt(SearchReach? reach, Segment segment, int document, in FilterFacts facts, double squaredChord)
    {
        if (context.Place is null || (facts.Modes & WorkModes.OnSite) == WorkModes.None) return facts.Modes;
        var comes = reach is SearchReach.Comes or SearchReach.Remote
            ? reach == SearchReach.Comes
            : context.Place.Comes(segment, document, scratch, squaredChord);
        return comes ? facts.Modes : facts.Modes & ~WorkModes.OnSite;
    }

    private (int Tier, long First, long Second) Keys(
        in FilterFacts facts, in OrderFacts order, int score, double squaredChord, SearchReach reach)
    {
        var tier = (int)reach;
        // The bits of a positive number rank like the number itself.
        var distance = BitConverter.DoubleToInt64Bits(squaredChord);
        return context.Request.Sort switch
        {
            SearchSort.Price => (0, facts.PriceFromCents, 0),
            SearchSort.Recent => (0, -order.FirstPublished, 0),
            SearchSort.Distance when context.Place is not null => (tier, distance, 0),
            _ => (tier, -score, distance),
        };
    }

    private SearchHit[] Page()
    {
        var sorted = best.Sorted();
        sorted = context.Skip < sorted.Length ? sorted[context.Skip..] : [];
        var page = new SearchHit[sorted.Length];
        for (var i = 0; i < page.Length; i++)
        {
            var segment = context.Views[sorted[i].Segment].Segment;
            var document = sorted[i].Document;
            page[i] = new SearchHit(segment.Ids[document], context.Place?.DistanceKm(segment, document), sorted[i].Reach);
        }

        return page;
    }

    private void NoteHeld(bool[][] held, Segment segment)
    {
        for (var i = 0; i < held.Length; i++)
            for (var j = 0; j < held[i].Length; j++)
                held[i][j] |= segment.Find(text.Clauses[i].Corrections[j].Stem)?.Any(scratch.Found) ?? false;
    }

    /// <summary>Each corrected word with the likeliest reading that an answer holds.</summary>
    private List<SpellingCorrection> Corrections()
    {
        var corrections = new List<SpellingCorrection>();
        for (var i = 0; i < held?.Length; i++)
        {
            if (held[i].Length == 0) continue;
            var reading = Array.IndexOf(held[i], true);
            if (reading >= 0) corrections.Add(new(text.Clauses[i].Typed, text.Clauses[i].Corrections[reading].Display));
        }

        return corrections;
    }
}
