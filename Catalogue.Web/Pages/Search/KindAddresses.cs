using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Entries;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// The folders of the catalogue's addresses: who cuts « /centres/le-carreau-numerique » at « /centres » finds all of that kind.
/// </summary>
internal static class KindAddresses
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var kind in Enum.GetValues<OfferKind>())
        {
            var all = new CatalogueQuery { Kind = kind }.Address;
            routes.MapMethods(EntryLinks.Folder(kind), [HttpMethods.Get, HttpMethods.Head], () => Results.Redirect(all, permanent: true));
        }
    }
}
