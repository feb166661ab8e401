using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>The VAT that an offer is sold under, and its warranty.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class ConditionsModel(OfferEditing editing) : PricePage(editing)
{
    [BindProperty]
    public ConditionsForm Form { get; set; } = new();

    protected override object PartOf(OfferContent content) => new object[] { content.Prices.Vat, content.Prices.Warranty };

    protected override void Fill(OfferContent content) => Form = ConditionsForm.Of(content.Prices);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Read(Form.Read) is not { } typed) return Page();
        return await SaveAsync(content => content with { Prices = content.Prices.Under(typed.Vat) with { Warranty = typed.Warranty } }, cancellation);
    }
}
