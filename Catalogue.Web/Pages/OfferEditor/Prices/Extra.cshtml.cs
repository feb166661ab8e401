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
internal sealed class ExtraModel(OfferEditing editing) : PricePage(editing)
{
    private int? _at;

    [BindProperty]
    public ExtraForm Form { get; set; } = new();

    /// <summary>Where it stands in the list; null when it is not there yet.</summary>
    public int? At => _at < Prices.Extras.Count ? _at : null;

    /// <summary>What it says now; null when it is not there yet.</summary>
    public PriceExtra? Extra => ExtraOf(Offer.Draft);

    public string Title => Extra is null ? "Ajouter un supplément" : "Changer un supplément";

    public IReadOnlyList<CheckboxChoice> Always => [new(ExtraForm.Yes, "Toujours, à chaque visite chez le client", Form.Always == ExtraForm.Yes)];

    protected override object PartOf(OfferContent content) => (object?)ExtraOf(content) ?? "";

    protected override void Fill(OfferContent content) => Form = ExtraOf(content) is { } extra ? ExtraForm.Of(extra) : new();

    /// <summary>An extra that a colleague removed meanwhile is still written by who had opened it.</summary>
    protected override async Task<bool> FindAsync(CancellationToken cancellation) =>
        await base.FindAsync(cancellation)
        && PriceLinks.Reads((string?)RouteData.Values[PriceLinks.ExtraKey], out _at)
        && (_at is null || At is not null || HttpMethods.IsPost(Request.Method));

    /// <summary>The form that removes an extra sends nothing of it.</summary>
    protected override Task LoadAsync(CancellationToken cancellation)
    {
        if (PriceLinks.IsRemoval(Request)) Fill(Offer.Draft);
        return base.LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (At is null && Prices.Extras.Count >= PriceList.MostExtras) Stopped = $"Une offre a {PriceList.MostExtras} suppléments au plus.";
        var extra = Read(errors => Form.Read(Prices, errors));
        return extra is null || IsRefused ? Page() : await SaveAsync(content => Written(content, extra), cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        At is { } at ? await SaveAsync(content => With(content, content.Prices.Extras.Without(at)), cancellation) : LocalRedirect(Links.All);

    private PriceExtra? ExtraOf(OfferContent content) => _at is { } at ? content.Prices.Extras.ElementAtOrDefault(at) : null;

    private OfferContent Written(OfferContent content, PriceExtra extra) =>
        With(content, content.Prices.Extras.Put(_at, content.Prices.Priced(extra, SetPrice.Of(extra))));

    private static OfferContent With(OfferContent content, IReadOnlyList<PriceExtra> extras) =>
        content with { Prices = content.Prices with { Extras = extras } };
}
