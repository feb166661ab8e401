using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>One line of the prices: written, changed or removed.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class LineModel(OfferEditing editing) : PricePage(editing)
{
    private int? _at;

    [BindProperty]
    public LineForm Form { get; set; } = new();

    /// <summary>Where it stands in the list; null when it is not there yet.</summary>
    public int? At => _at < Prices.Lines.Count ? _at : null;

    /// <summary>What it says now; null when it is not there yet.</summary>
    public PriceLine? Line => LineOf(Offer.Draft);

    public string Title => Line is null ? "Ajouter une ligne de prix" : "Changer une ligne de prix";

    protected override object PartOf(OfferContent content) => (object?)LineOf(content) ?? "";

    protected override void Fill(OfferContent content) => Form = LineOf(content) is { } line ? LineForm.Of(line) : new();

    /// <summary>A line that a colleague removed meanwhile is still written by who had opened it.</summary>
    protected override async Task<bool> FindAsync(CancellationToken cancellation) =>
        await base.FindAsync(cancellation)
        && PriceLinks.Reads((string?)RouteData.Values[PriceLinks.LineKey], out _at)
        && (_at is null || At is not null || HttpMethods.IsPost(Request.Method));

    /// <summary>The form that removes a line sends nothing of it.</summary>
    protected override Task LoadAsync(CancellationToken cancellation)
    {
        if (PriceLinks.IsRemoval(Request)) Fill(Offer.Draft);
        return base.LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (At is null && Prices.Lines.Count >= PriceList.MostLines) Stopped = $"Une offre a {PriceList.MostLines} lignes de prix au plus.";
        var line = Read(errors => Form.Read(Prices, At, errors));
        return line is null || IsRefused ? Page() : await SaveAsync(content => Written(content, line), cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        At is { } at ? await SaveAsync(content => With(content, content.Prices.Lines.Without(at)), cancellation) : LocalRedirect(Links.All);

    private PriceLine? LineOf(OfferContent content) => _at is { } at ? content.Prices.Lines.ElementAtOrDefault(at) : null;

    private OfferContent Written(OfferContent content, PriceLine line) =>
        With(content, content.Prices.Lines.Put(_at, content.Prices.Priced(line, SetPrice.Of(line))));

    private static OfferContent With(OfferContent content, IReadOnlyList<PriceLine> lines) =>
        content with { Prices = content.Prices with { Lines = lines } };
}
