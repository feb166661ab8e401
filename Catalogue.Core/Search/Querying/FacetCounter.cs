using System.Numerics;
using Catalogue.Core.Offers;
using Catalogue.Core.Search.Indexing;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Search.Querying;

/// <summary>
/// Applies the filters that have facets, and counts these. A document that fails exactly one filter is no answer, but
/// counts in the facet of that filter: it would be one, the filter released.
/// </summary>
internal sealed class FacetCounter
{
    private const int ModesMask = (int)(WorkModes.OnSite | WorkModes.Remote | WorkModes.Workshop);

    /// <summary>From one document in so many, comparing whole sets costs less than reading the services of each answer.</summary>
    private const int ManyAnswers = 8;

    /// <summary>No kind and no family has this number.</summary>
    private const int Any = -2;

    private readonly CodeTable families;
    private readonly CodeTable services;
    private readonly int kind;
    private readonly int family;
    private readonly WorkModes modes;
    private readonly long maxPrice;
    private readonly bool financingOnly;
    private readonly int[] familyCounts;
    private readonly int[] serviceCounts;
    private readonly int[] kindCounts = new int[Enum.GetValues<OfferKind>().Length];
    private readonly int[] modesCounts = new int[ModesMask + 1];
    private readonly int[] priceStepCounts = new int[SearchFacets.PriceCeilingsCents.Count + 1];
    private int financing;
    private int withoutFinancing;
    private int withoutServices;

    public FacetCounter(SearchRequest request, CodeTable families, CodeTable services, SearchScratch scratch)
    {
        this.families = families;
        this.services = services;
        kind = (int?)request.Kind ?? Any;
        family = request.Family is { } asked ? families.Find(asked) : Any;
        modes = request.Modes;
        // What has no price is beyond any ceiling.
        maxPrice = request.MaxPriceCents is { } max ? Math.Min(max, FilterFacts.NoPrice - 1) : FilterFacts.NoPrice;
        financingOnly = request.FinancingOnly;
        scratch.ResetCounts(families.Count, services.Count);
        familyCounts = scratch.FamilyCounts;
        serviceCounts = scratch.ServiceCounts;
    }

    [Flags]
    private enum Failures
    {
        None = 0,
        Kind = 1,
        Family = 2,
        Modes = 4,
        Price = 8,
        Financing = 16,
    }

    /// <summary>Counts the services of answers, all at once where they are many.</summary>
    /// <param name="segment">The segment they belong to.</param>
    /// <param name="answers">Their set.</param>
    /// <param name="count">How many they are.</param>
    public void CountServices(Segment segment, ReadOnlySpan<ulong> answers, int count)
    {
        if (count > segment.Count / ManyAnswers)
        {
            for (var service = 0; service < segment.ServiceSets.Length; service++)
                serviceCounts[service] += Bits.CountCommon(segment.ServiceSets[service], answers);
            return;
        }

        for (var word = 0; word < answers.Length; word++)
            for (var bits = answers[word]; bits != 0; bits &= bits - 1)
                foreach (var service in segment.ServicesOf(segment.Filters[word << 6 | BitOperations.TrailingZeroCount(bits)]))
                    serviceCounts[service]++;
    }

    /// <summary>Counts a document that meets the words; its own services are counted apart.</summary>
    /// <param name="facts">What filters read of it.</param>
    /// <param name="itsModes">Its ways of working for somebody at the place searched.</param>
    /// <param name="hasServices">Whether it has the services asked.</param>
    /// <param name="isPlaced">Whether it is where it should be; elsewhere it counts in no facet.</param>
    /// <returns>Whether it meets the filters.</returns>
    public bool Count(in FilterFacts facts, WorkModes itsModes, bool hasServices, bool isPlaced)
    {
        var failures = FailuresOf(facts, itsModes);
        if (!isPlaced) return hasServices && failures == Failures.None;
        if (!hasServices)
        {
            if (failures == Failures.None) withoutServices++;
            return false;
        }

        switch (failures)
        {
            case Failures.None:
                kindCounts[(int)facts.Kind]++;
                familyCounts[facts.Family]++;
                modesCounts[(int)itsModes & ModesMask]++;
                priceStepCounts[facts.PriceStep]++;
                if (facts.HasFinancing) financing++;
                withoutFinancing++;
                withoutServices++;
                return true;
            case Failures.Kind:
                kindCounts[(int)facts.Kind]++;
                break;
            case Failures.Family:
                familyCounts[facts.Family]++;
                break;
            case Failures.Modes:
                modesCounts[(int)itsModes & ModesMask]++;
                break;
            case Failures.Price:
                priceStepCounts[facts.PriceStep]++;
                break;
            case Failures.Financing:
                withoutFinancing++;
                break;
        }

        return false;
    }

    public SearchFacets ToFacets() => new()
    {
        Kinds = Enum.GetValues<OfferKind>().Where(kind => kindCounts[(int)kind] > 0).ToDictionary(kind => kind, kind => kindCounts[(int)kind]),
        Families = Named(familyCounts, families),
        Services = Named(serviceCounts, services),
        Modes = ModesFacet(),
        Financing = financing,
        PriceCeilings = PriceFacet(),
    };

    /// <summary>Every document counts in the facet of a filter that it alone fails: each facet adds up to the total without the filter.</summary>
    public ReleasedTotals ToReleased() => new()
    {
        Kind = kindCounts.Sum(),
        Family = familyCounts.Sum(),
        Services = withoutServices,
        Modes = modesCounts.Sum(),
        Price = priceStepCounts.Sum(),
        Financing = withoutFinancing,
    };

    private Failures FailuresOf(in FilterFacts facts, WorkModes itsModes)
    {
        var failures = Failures.None;
        if (kind != Any && (int)facts.Kind != kind) failures |= Failures.Kind;
        if (family != Any && facts.Family != family) failures |= Failures.Family;
        if (modes != WorkModes.None && (itsModes & modes) == WorkModes.None) failures |= Failures.Modes;
        if (facts.PriceFromCents > maxPrice) failures |= Failures.Price;
        if (financingOnly && !facts.HasFinancing) failures |= Failures.Financing;
        return failures;
    }

    private static Dictionary<string, int> Named(int[] counts, CodeTable codes)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var code = 0; code < counts.Length; code++)
            if (counts[code] > 0) named[codes.Name(code)] = counts[code];
        return named;
    }

    /// <summary>Documents were counted by their set of modes; each counts once for every mode of the set.</summary>
    private Dictionary<WorkModes, int> ModesFacet()
    {
        var counts = new Dictionary<WorkModes, int>();
        for (var set = 1; set < modesCounts.Length; set++)
            for (var rest = set; rest != 0 && modesCounts[set] > 0; rest &= rest - 1)
            {
                var mode = (WorkModes)(1 << BitOperations.TrailingZeroCount(rest));
                counts[mode] = counts.GetValueOrDefault(mode) + modesCounts[set];
            }

        return counts;
    }

    /// <summary>What is within a ceiling is within the higher ones.</summary>
    private Dictionary<long, int> PriceFacet()
    {
        var counts = new Dictionary<long, int>();
        var within = 0;
        for (var step = 0; step < SearchFacets.PriceCeilingsCents.Count; step++)
        {
            within += priceStepCounts[step];
            if (within > 0) counts[SearchFacets.PriceCeilingsCents[step]] = within;
        }

        return counts;
    }
}
