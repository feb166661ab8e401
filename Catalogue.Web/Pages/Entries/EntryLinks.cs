using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Listing;
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
    public static string OneFor(OfferKind kind, string slug, CatalogueQuery query) =>
        ListAddress.Of(One(kind, slug), new CatalogueQuery { Need = query.Need, Place = query.Place }.Pairs());
}
