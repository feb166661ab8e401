using Catalogue.Core.Search.Indexing;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Search.Querying;

/// <summary>What stays the same all through one search, however its words are read.</summary>
internal sealed class SearchContext(SearchRequest request, IndexSnapshot snapshot, IndexTables tables, SearchScratch scratch)
{
    private readonly ulong daySeed = StableHash.Mix((ulong)ParisCalendar.DayOf(request.Now).DayNumber);
    private readonly int[] askedServices = [.. request.Services.Distinct(StringComparer.Ordinal).Select(tables.Services.Find)];

    public SearchRequest Request => request;

    public IReadOnlyList<SegmentView> Views { get; } = snapshot.Views;

    public CodeTable Families => tables.Families;

    public CodeTable Services => tables.Services;

    public SearchScratch Scratch => scratch;

    public PlaceFilter? Place { get; } = request.Near is { } near ? new PlaceFilter(near, request.IncludeTravelling, request.CountedRadiiKm) : null;

    /// <summary>How many answers to pass over.</summary>
    public int Skip { get; } = Math.Max(0, request.Skip);

    /// <summary>How many answers have to be put in order: there are never more than documents.</summary>
    public int Wanted => request.TotalsOnly
        ? 0
        : (int)Math.Min((long)Skip + Math.Max(0, request.Take), snapshot.Base.Segment.Count + snapshot.Overlay.Segment.Count);

    public bool HasAskedServices(Segment segment, in FilterFacts facts)
    {
        if (askedServices.Length == 0) return true;
        var itsServices = segment.ServicesOf(facts);
        foreach (var asked in askedServices)
            if (!itsServices.Contains(asked)) return false;
        return true;
    }

    /// <summary>The draw of the day for a document: the same for everyone, another tomorrow (A24).</summary>
    public ulong Shuffle(in OrderFacts order) => StableHash.Mix(order.IdHash ^ daySeed);
}
