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
        CountedRadiiKm = commune is null ? [] : [.. Radii.Append(query.RadiusKm).Distinct().Order()],
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

    /// <summary>What could be loosened, and how many answers more that would give; only what gives some.</summary>
    public static IReadOnlyList<LooserChoice> Loosened(
        OfferIndex index, CatalogueQuery query, Commune? commune, SearchAnswer found, DateTimeOffset now) =>
    [
        .. Looser(query with { Page = 1 }, found, looser => Count(index, RequestOf(looser, commune, now)))
            .Where(choice => choice.Total > found.Total)
            .Select(choice => new LooserChoice(
                choice.Text,
                choice.Query.Address,
                French.Count(choice.Total - found.Total, "réponse") + (found.Total > 0 ? " de plus" : ""))),
    ];

    /// <summary>Releasing a filter was counted with the answers; only other words are another search.</summary>
    private static IEnumerable<(string Text, CatalogueQuery Query, int Total)> Looser(
        CatalogueQuery query, SearchAnswer found, Func<CatalogueQuery, int> count)
    {
        if (found.Radii.FirstOrDefault(radius => radius.Km > query.RadiusKm) is { } wider)
            yield return ($"Chercher à moins de {wider.Km}\u00a0km", query with { RadiusKm = wider.Km }, wider.Within + (query.NearOnly ? 0 : wider.Travelling));
        if (query.NearOnly && found.Radii.FirstOrDefault(radius => radius.Km == query.RadiusKm) is { } asked)
            yield return ("Accepter ceux qui servent votre commune de plus loin", query with { NearOnly = false }, asked.Within + asked.Travelling);
        if (query.Modes != WorkModes.None) yield return ("Accepter tous les lieux de travail", query with { Modes = WorkModes.None }, found.Released.Modes);
        if (query.Services.Count > 0) yield return ("Ne pas exiger de service précis", query with { Services = [] }, found.Released.Services);
        if (query.MaxPriceEuros is not null) yield return ("Ne pas limiter le prix", query with { MaxPriceEuros = null }, found.Released.Price);
        if (query.FinancingOnly) yield return ("Ne pas exiger de financement", query with { FinancingOnly = false }, found.Released.Financing);
        if (query.Family is not null) yield return ("Chercher dans toutes les familles", query with { Family = null }, found.Released.Family);
        if (query.Kind is not null) yield return ("Voir tous les genres de réponses", query with { Kind = null }, found.Released.Kind);
        // Where nothing at all answers, the page sends to centres and advisers by itself.
        if (query.Need.Length > 0 && found.Total > 0)
        {
            var centres = new CatalogueQuery { Place = query.Place, Kind = OfferKind.Centre };
            yield return ("Voir tous les centres de compétences", centres, count(centres));
        }

        if (query.Verbatim)
        {
            var read = query with { Verbatim = false };
            yield return ("Accepter les mots voisins", read, count(read));
        }
    }

    private static int Count(OfferIndex index, SearchRequest request) =>
        index.Search(request with { CountedRadiiKm = [], TotalsOnly = true }).Total;
}
