using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Web.Maps;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Entries;

/// <summary>A competence centre: what it does, what it costs, where it comes (A23).</summary>
internal sealed class CentreModel(
    PublicCatalogue catalogue, CatalogueSearch search, CatalogueIndex index, EntryArchive archive, CommuneDirectory communes, TimeProvider clock)
    : EntryPageModel(catalogue, search, index, archive, communes, clock)
{
    /// <summary>Where it travels; null where that is no circle.</summary>
    public MapPlan? AreaMap => ServedArea.MapOf(Sheet.Entry, Communes);

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        LoadAsync(OfferKind.Centre, slug, cancellation);
}
