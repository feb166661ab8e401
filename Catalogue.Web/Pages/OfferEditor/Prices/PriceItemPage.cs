using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>A page that writes, changes or removes one item of a list of the prices: a line, or an extra.</summary>
/// <typeparam name="T">The item.</typeparam>
internal abstract class PriceItemPage<T>(OfferEditing editing) : PricePage(editing)
    where T : class
{
    /// <summary>Where its address says that it stands, which may be there no more; null for one that is not there yet.</summary>
    protected int? Place { get; private set; }

    /// <summary>Where it stands in the list; null when it is not there yet, or no more.</summary>
    public int? At => Place < ListOf(Offer.Draft).Count ? Place : null;

    /// <summary>What it says now; null when it is not there.</summary>
    public T? Item => ItemOf(Offer.Draft);

    /// <summary>Name of the part of the address that says which item.</summary>
    protected abstract string AddressKey { get; }

    /// <summary>The list that it is in.</summary>
    protected abstract IReadOnlyList<T> ListOf(OfferContent content);

    /// <summary>A content with another list.</summary>
    protected abstract OfferContent With(OfferContent content, IReadOnlyList<T> list);

    /// <summary>Fills the form with an item; with nothing where there is none.</summary>
    protected abstract void Fill(T? item);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        At is { } at ? await PressAsync(content => With(content, ListOf(content).Without(at)), cancellation) : LocalRedirect(Links.All);

    protected override object PartOf(OfferContent content) => (object?)ItemOf(content) ?? "";

    protected override void Fill(OfferContent content) => Fill(ItemOf(content));

    /// <summary>An item that a colleague removed meanwhile is still written by who had opened it.</summary>
    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await base.FindAsync(cancellation) || !PriceLinks.Reads((string?)RouteData.Values[AddressKey], out var place)) return false;
        Place = place;
        return Place is null || At is not null || HttpMethods.IsPost(Request.Method);
    }

    /// <summary>The form that removes an item sends nothing of it.</summary>
    protected override Task LoadAsync(CancellationToken cancellation)
    {
        if (PriceLinks.IsRemoval(Request)) Fill(Offer.Draft);
        return base.LoadAsync(cancellation);
    }

    private T? ItemOf(OfferContent content) => Place is { } place ? ListOf(content).ElementAtOrDefault(place) : null;
}
