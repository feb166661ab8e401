using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Pricing;

/// <summary>A price as its partner sets it: with VAT or without (A15).</summary>
/// <param name="Amount">The amount.</param>
/// <param name="IncludesVat">Whether VAT is in it.</param>
public sealed record SetPrice(Money Amount, bool IncludesVat)
{
    /// <summary>The price that a line has.</summary>
    public static SetPrice Of(PriceLine line) => Of(line.Amount, line.AmountWithVat);

    /// <summary>The price that an extra has.</summary>
    public static SetPrice Of(PriceExtra extra) => Of(extra.Amount, extra.AmountWithVat);

    /// <summary>Both amounts at a rate in percent, as lists keep them: with VAT only where that is what was set.</summary>
    public (Money Net, Money? Gross) At(decimal percent) => IncludesVat && percent > 0
        ? (Amount.WithoutVat(percent), Amount)
        : (Amount, null);

    private static SetPrice Of(Money net, Money? gross) => new(gross ?? net, gross is not null);
}

/// <summary>
/// What a partner changes in a price list, one thing at a time (A5). Each change gives another list, complete or not: the gate
/// says what it lacks.
/// </summary>
public static class PriceEdits
{
    /// <summary>The line at that price, under the VAT of a list: the amount that was not set is computed.</summary>
    public static PriceLine Priced(this PriceList prices, PriceLine line, SetPrice price)
    {
        var (net, gross) = price.At(prices.VatOf(line));
        return line with { Amount = net, AmountWithVat = gross };
    }

    /// <summary>The extra at that price, under the VAT of a list.</summary>
    public static PriceExtra Priced(this PriceList prices, PriceExtra extra, SetPrice price)
    {
        var (net, gross) = price.At(prices.Vat.Percent);
        return extra with { Amount = net, AmountWithVat = gross };
    }

    /// <summary>The line that a line changes places with when it moves, among those shown under the same heading; null at the end of them.</summary>
    /// <param name="prices">The list.</param>
    /// <param name="at">Where the line stands.</param>
    /// <param name="isUp">Whether it moves towards the beginning.</param>
    public static int? NeighbourOf(this PriceList prices, int at, bool isUp)
    {
        var step = isUp ? -1 : 1;
        for (var place = at + step; place >= 0 && place < prices.Lines.Count; place += step)
            if (prices.Lines[place].Mode == prices.Lines[at].Mode) return place;
        return null;
    }

    /// <summary>
    /// The list under another VAT. Every price stays as it was set, with VAT or without, and the other amount follows; a line whose
    /// own rate does not exist there takes the list's.
    /// </summary>
    public static PriceList Under(this PriceList prices, VatTerms vat)
    {
        var taxed = prices with { Vat = vat };
        return taxed with
        {
            Lines = [.. prices.Lines.Select(line => taxed.Priced(line with { VatPercent = RateUnder(vat, line.VatPercent) }, SetPrice.Of(line)))],
            Extras = [.. prices.Extras.Select(extra => taxed.Priced(extra, SetPrice.Of(extra)))],
        };
    }

    private static decimal? RateUnder(VatTerms vat, decimal? own) =>
        own is { } percent && percent != vat.Percent && vat.IsCharged && (percent == 0 || VatRates.Of(vat.Regime).Contains(percent)) ? percent : null;
}
