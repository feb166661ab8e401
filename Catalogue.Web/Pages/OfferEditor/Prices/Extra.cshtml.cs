using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>Something that may be due on top of the prices: written, changed or removed.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class ExtraModel(OfferEditing editing) : PriceItemPage<PriceExtra>(editing)
{
    [BindProperty]
    public ExtraForm Form { get; set; } = new();

    public string Title => Item is null ? "Ajouter un supplément" : "Changer un supplément";

    public IReadOnlyList<CheckboxChoice> Always => [new(ExtraForm.Yes, "Toujours, à chaque visite chez le client", Form.Always == ExtraForm.Yes)];

    protected override string AddressKey => PriceLinks.ExtraKey;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (At is null && Prices.Extras.Count >= PriceList.MostExtras) Stopped = $"Une offre a {PriceList.MostExtras} suppléments au plus.";
        var extra = Read(errors => Form.Read(Prices, errors));
        return extra is null || IsRefused ? Page() : await SaveAsync(content => Written(content, extra), cancellation);
    }

    protected override IReadOnlyList<PriceExtra> ListOf(OfferContent content) => content.Prices.Extras;

    protected override OfferContent With(OfferContent content, IReadOnlyList<PriceExtra> list) =>
        content with { Prices = content.Prices with { Extras = list } };

    protected override void Fill(PriceExtra? item) => Form = item is null ? new() : ExtraForm.Of(item);

    private OfferContent Written(OfferContent content, PriceExtra extra) =>
        With(content, content.Prices.Extras.Put(Place, content.Prices.Priced(extra, SetPrice.Of(extra))));
}
