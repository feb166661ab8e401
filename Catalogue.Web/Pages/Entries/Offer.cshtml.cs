using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Entries;

/// <summary>An offer, or an adviser: what it is, what it costs, who does what (A15, A21).</summary>
internal sealed class OfferModel(
    PublicCatalogue catalogue,
    LabelCodes codes,
    CatalogueSearch search,
    CatalogueIndex index,
    EntryArchive archive,
    CommuneDirectory communes,
    TimeProvider clock) : EntryPageModel(catalogue, codes, search, index, archive, communes, clock)
{
    public Task<IActionResult> OnGetAsync(string kind, string slug, CancellationToken cancellation) =>
        LoadAsync(string.Equals(kind, "conseillers", StringComparison.OrdinalIgnoreCase) ? OfferKind.Adviser : OfferKind.Offer, slug, cancellation);
}
