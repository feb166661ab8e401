using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Search;

/// <summary>Puts the questions of a page to the index: the answers, and what other choices would give.</summary>
internal static class CatalogueCounts
{
    public const int PageSize = 20;

    private static readonly int[] Radii = [10, 30, 50, 100];

    public static SearchRequest RequestOf(CatalogueQuery query, Commune? commune, DateTimeOffset now) => new()
    {
        Text = query.Need,
        Verbatim = query.Verbatim,
        Near = commune is null ? null : new SearchPlace(commune.Position, query.RadiusKm, commune.Department),
        IncludeTravelling = commune is not null && !query.NearOnly,
        Kind = query.Kind,
        Family = query.Family,
        Services = query.Services,
        Modes = query.Modes,
        MaxPriceCents = query.MaxPriceEuros * 100L,
        FinancingOnly = query.FinancingOnly,
        Sort = commune is null && query.Sort == SearchSort.Distance ? SearchSort.Relevance : query.Sort,
        Skip = (query.Page - 1) * PageSize,
        Take = PageSize,
        Now = now,
    };

    /// <summary>How many answers stand within each radius offered, the one asked included; none without a place.</summary>
    public static IReadOnlyList<(int Km, int Count)> ByRadius(OfferIndex index, SearchRequest request)
    {
        if (request.Near is not { } near) return [];
        return
        [
            .. Radii.Append((int)near.RadiusKm).Distinct().Order()
                // Those from farther away are within no radius: leaving them out spares looking at them.
                .Select(km => (km, index.Search(request with { Near = near with { RadiusKm = km }, IncludeTravelling = false, TotalsOnly = true }).WithinRadius)),
        ];
    }

    /// <summary>What could be loosened, and how many answers more that would give; only what gives some.</summary>
    public static IReadOnlyList<LooserChoice> Loosened(
        OfferIndex index, CatalogueQuery query, Commune? commune, int total, DateTimeOffset now)
    {
        return
        [
            .. Looser(query with { Page = 1 }, commune, total)
                .Select(change => (change.Text, change.Query.Address, Count(index, RequestOf(change.Query, commune, now)) - total))
                .Where(change => change.Item3 > 0)
                .Select(change => new LooserChoice(change.Text, change.Address, French.Count(change.Item3, "réponse") + (total > 0 ? " de plus" : ""))),
        ];
    }

    private static IEnumerable<(string Text, CatalogueQuery Query)> Looser(CatalogueQuery query, Commune? commune, int total)
    {
        if (commune is not null && Array.Find(Radii, km => km > query.RadiusKm) is > 0 and var wider)
            yield return ($"Chercher à moins de {wider}\u00a0km", query with { RadiusKm = wider });
        if (query.NearOnly) yield return ("Accepter ceux qui servent votre commune de plus loin", query with { NearOnly = false });
        if (query.Modes != WorkModes.None) yield return ("Accepter tous les lieux de travail", query with { Modes = WorkModes.None });
        if (query.Services.Count > 0) yield return ("Ne pas exiger de service précis", query with { Services = [] });
        if (query.MaxPriceEuros is not null) yield return ("Ne pas limiter le prix", query with { MaxPriceEuros = null });
        if (query.FinancingOnly) yield return ("Ne pas exiger de financement", query with { FinancingOnly = false });
        if (query.Family is not null) yield return ("Chercher dans toutes les familles", query with { Family = null });
        if (query.Kind is not null) yield return ("Voir tous les genres de réponses", query with { Kind = null });
        // Where nothing at all answers, the page sends to centres and advisers by itself.
        if (query.Need.Length > 0 && total > 0)
            yield return ("Voir tous les centres de compétences", new CatalogueQuery { Place = query.Place, Kind = OfferKind.Centre });
        if (query.Verbatim) yield return ("Accepter les mots voisins", query with { Verbatim = false });
    }

    private static int Count(OfferIndex index, SearchRequest request) => index.Search(request with { TotalsOnly = true }).Total;
}
