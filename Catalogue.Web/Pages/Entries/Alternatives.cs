using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Web.Pages.Search;

namespace Catalogue.Web.Pages.Entries;

/// <summary>What may replace an entry that is no longer in the catalogue (A9), or stand beside one.</summary>
internal static class Alternatives
{
    private const int Most = 3;

    /// <summary>So many of the family are looked at, to find those of the same specification.</summary>
    private const int Sample = 40;

    /// <summary>
    /// Of the same kind and family, only those that serve the place the entry was in (A24): those of its own specification
    /// first, then those near, those that come and those that work remotely, the nearest of each first.
    /// </summary>
    /// <param name="search">Where to look.</param>
    /// <param name="entry">What it may replace.</param>
    /// <param name="except">References of those that the reader has before them already.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops looking.</param>
    public static async Task<IReadOnlyList<CatalogueHit>> FindAsync(
        CatalogueSearch search, CatalogueEntry entry, IReadOnlyCollection<string> except, DateTimeOffset now, CancellationToken cancellation)
    {
        var outlet = entry.Outlet.Details;
        var serving = await search.SearchAsync(
            new SearchRequest
            {
                Kind = entry.Offer.Kind,
                Family = entry.Offer.Family,
                Near = new SearchPlace(outlet.Position, CatalogueQuery.DefaultRadiusKm, outlet.Department),
                IncludeTravelling = true,
                Sort = SearchSort.Distance,
                Take = Sample,
                Now = now,
            },
            cancellation);
        return
        [
            .. serving.Hits
                .Where(hit => !except.Contains(hit.Entry.Offer.Reference))
                .OrderBy(hit => hit.Entry.Offer.SpecificationReference == entry.Offer.SpecificationReference ? 0 : 1)
                .Take(Most),
        ];
    }
}
