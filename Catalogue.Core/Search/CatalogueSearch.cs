using Catalogue.Core.Offers;

namespace Catalogue.Core.Search;

/// <summary>
/// A search as people see it: the index finds and counts, the registry gives what is shown and has the last word on whether
/// it may be.
/// </summary>
public sealed class CatalogueSearch(CatalogueIndex index, PublicCatalogue catalogue)
{
    /// <summary>Wider than any distance on Earth.</summary>
    private const double AnywhereKm = 20_100;

    public async Task<CatalogueAnswer> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var found = index.Offers.Search(request);
        var entries = (await catalogue.ListAsync([.. found.Hits.Select(hit => hit.Id)], request.Now, cancellation))
            .ToDictionary(entry => entry.Offer.Reference);
        return new CatalogueAnswer(
            found,
            [.. found.Hits.Where(hit => entries.ContainsKey(hit.Id)).Select(hit => new CatalogueHit(hit, entries[hit.Id]))]);
    }

    /// <summary>The nearest answers to the same need, however far: for when nothing is within the radius (A24).</summary>
    public Task<CatalogueAnswer> NearestAsync(SearchRequest request, int count, CancellationToken cancellation = default) =>
        SearchAsync(
            request with
            {
                Near = request.Near is { } near ? near with { RadiusKm = AnywhereKm } : null,
                IncludeTravelling = false,
                CountedRadiiKm = [],
                Sort = SearchSort.Distance,
                Skip = 0,
                Take = count,
            },
            cancellation);
}

/// <param name="Found">Counts, facets and what was understood.</param>
/// <param name="Hits">The page of answers.</param>
public sealed record CatalogueAnswer(SearchAnswer Found, IReadOnlyList<CatalogueHit> Hits);

/// <param name="Hit">How it was found.</param>
/// <param name="Entry">What it is.</param>
public sealed record CatalogueHit(SearchHit Hit, CatalogueEntry Entry);
