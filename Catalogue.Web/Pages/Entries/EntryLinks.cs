using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Search;

namespace Catalogue.Web.Pages.Entries;

/// <summary>Addresses of what the catalogue shows: offers, centres, advisers.</summary>
internal static class EntryLinks
{
    public static string One(OfferKind kind, string slug) => kind switch
    {
        OfferKind.Centre => $"/centres/{slug}",
        OfferKind.Adviser => $"/conseillers/{slug}",
        _ => $"/offres/{slug}",
    };

    /// <summary>The same, keeping the visitor's search: the page opens on it and leads back to it.</summary>
    public static string OneFor(OfferKind kind, string slug, CatalogueQuery query)
    {
        var search = new CatalogueQuery { Need = query.Need, Place = query.Place }.Pairs()
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
            .ToList();
        return search.Count == 0 ? One(kind, slug) : $"{One(kind, slug)}?{string.Join('&', search)}";
    }
}
