using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Entries;

/// <summary>A competence centre: what it does, what it costs, where it comes (A23).</summary>
internal sealed class CentreModel(
    PublicCatalogue catalogue,
    LabelCodes codes,
    CatalogueSearch search,
    CatalogueIndex index,
    EntryArchive archive,
    CommuneDirectory communes,
    TimeProvider clock) : EntryPageModel(catalogue, codes, search, index, archive, communes, clock)
{
    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        LoadAsync(OfferKind.Centre, slug, cancellation);
}
