using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>One line of the prices: written, changed or removed.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class LineModel(OfferEditing editing) : PriceItemPage<PriceLine>(editing)
{
    [BindProperty]
    public LineForm Form { get; set; } = new();

    public string Title => Item is null ? "Ajouter une ligne de prix" : "Changer une ligne de prix";

    protected override string AddressKey => PriceLinks.LineKey;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (At is null && Prices.Lines.Count >= PriceList.MostLines) Stopped = $"Une offre a {PriceList.MostLines} lignes de prix au plus.";
        var line = Read(errors => Form.Read(Prices, At, errors));
        return line is null || IsRefused ? Page() : await SaveAsync(content => Written(content, line), cancellation);
    }

    protected override IReadOnlyList<PriceLine> ListOf(OfferContent content) => content.Prices.Lines;

    protected override OfferContent With(OfferContent content, IReadOnlyList<PriceLine> list) =>
        content with { Prices = content.Prices with { Lines = list } };

    protected override void Fill(PriceLine? item) => Form = item is null ? new() : LineForm.Of(item);

    private OfferContent Written(OfferContent content, PriceLine line) =>
        With(content, content.Prices.Lines.Put(Place, content.Prices.Priced(line, SetPrice.Of(line))));
}
