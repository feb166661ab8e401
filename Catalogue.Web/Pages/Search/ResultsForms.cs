using Catalogue.Core.Search;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Pages.Listing;

namespace Catalogue.Web.Pages.Search;

/// <summary>The forms above the answers, filled in with what was asked.</summary>
internal static class ResultsForms
{
    /// <summary>The search itself; a new need starts from the same place, order and kind, and without what narrowed the last one.</summary>
    public static SearchFormModel Search(CatalogueQuery query, PlaceReading place) => new()
    {
        Need = query.Need,
        Place = place.Error is null ? place.Label : query.Place,
        PlaceError = place.Error,
        HasHints = false,
        Kept = [.. (query with { Need = "", Place = "", Page = 1, Services = [], Family = null, Verbatim = false }).Pairs()],
    };

    public static SortForm Sort(CatalogueQuery query, PlaceReading place) => new(
        CatalogueLinks.Results,
        [.. (query with { Sort = default, Page = 1 }).Pairs()],
        QueryWords.Sort,
        [
            .. QueryWords.Sorts
                .Where(pair => pair.Value != SearchSort.Distance || place.Commune is not null)
                .Select(pair => new SelectChoice(pair.Key, SortName(pair.Value), pair.Value == query.Sort)),
        ]);

    private static string SortName(SearchSort sort) => sort switch
    {
        SearchSort.Distance => "Distance",
        SearchSort.Price => "Prix de départ",
        SearchSort.Recent => "Nouveautés",
        _ => "Pertinence",
    };
}
