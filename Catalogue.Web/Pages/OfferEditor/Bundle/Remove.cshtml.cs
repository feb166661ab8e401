using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>Taking a part out of a bundle, with what it answered.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class RemoveModel(OfferEditing editing, PublicCatalogue catalogue) : OnePartPage(editing, catalogue)
{
    protected override object PartOf(OfferContent content) => (object?)PartIn(content) ?? "";

    protected override void Fill(OfferContent content)
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await SaveAsync(content => content with { Parts = content.Parts.Without(Rank) }, cancellation);
}
