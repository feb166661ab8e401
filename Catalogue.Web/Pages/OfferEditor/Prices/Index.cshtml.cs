using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>All the prices of an offer as the public reads them, what they lack, and where each is changed (A15, A22).</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class IndexModel(OfferEditing editing) : PricePage(editing)
{
    /// <summary>Which line is to move, from 1.</summary>
    [BindProperty(Name = PriceFields.Line)]
    public string? Moved { get; set; }

    /// <summary>Where to, among those under the same heading.</summary>
    [BindProperty(Name = PriceFields.Towards)]
    public string? Towards { get; set; }

    /// <summary>The « à partir de » price, as the catalogue says it; null while nothing can be bought alone.</summary>
    public PriceView? From => PriceWords.From(Prices);

    /// <summary>What the prices lack, in words.</summary>
    public IReadOnlyList<OfferFinding> Findings => Review.Find(DraftSections.Prices.Key)?.Findings ?? [];

    /// <summary>The lines under the headings of the public page, each with where it stands in the list.</summary>
    public IEnumerable<IGrouping<PriceMode, (int At, PriceLine Line)>> Groups =>
        Prices.Lines.Index().Select(one => (At: one.Index, Line: one.Item)).GroupBy(one => one.Line.Mode).OrderBy(group => group.Key);

    public bool HasVat => Prices.Vat.IsCharged;

    /// <summary>What the form that moves a line sends.</summary>
    public IEnumerable<(string Name, string Value)> MoveOf(int at, bool isUp) =>
    [
        .. Kept,
        (PriceFields.Line, (at + 1).ToString(CultureInfo.InvariantCulture)),
        (PriceFields.Towards, isUp ? PriceFields.Up : PriceFields.Down),
    ];

    public bool IsFull => Prices.Lines.Count >= PriceList.MostLines;

    /// <summary>The lines in their order: what is written on this page.</summary>
    protected override object PartOf(OfferContent content) => content.Prices.Lines;

    protected override void Fill(OfferContent content)
    {
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellation) => await PressAsync(Move, cancellation);

    /// <summary>A line that cannot move, or is not there any more, stays where it is.</summary>
    private OfferContent Move(OfferContent content)
    {
        var prices = content.Prices;
        if (!int.TryParse(Moved, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank < 1 || rank > prices.Lines.Count) return content;
        if (prices.NeighbourOf(rank - 1, Towards == PriceFields.Up) is not { } other) return content;
        return content with { Prices = prices with { Lines = prices.Lines.Swap(rank - 1, other) } };
    }
}
