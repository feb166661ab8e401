using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Pricing;

/// <summary>
/// The « à partir de » price of an offer (A15): computed, so that nobody shows a price that cannot be had. It rests on the
/// base line whose first payment is the lowest.
/// </summary>
/// <param name="Line">The base line it rests on.</param>
/// <param name="Required">What comes with it whatever is bought.</param>
/// <param name="Least">
/// The lowest first payment excluding VAT: the line's minimum, the first payment of the required lines, and the extras that
/// are always due when any of it is done at the client's. The catalogue filters and sorts on it.
/// </param>
/// <param name="LeastWithVat">The same with VAT.</param>
/// <param name="FirstYear">
/// What the same purchase costs over its first twelve months, excluding VAT: what is paid by the month counts twelve times,
/// or more where its minimum is longer.
/// </param>
/// <param name="FirstYearWithVat">The same with VAT: what offers with and without a tax can be compared by.</param>
public sealed record FromPrice(
    PriceLine Line, IReadOnlyList<PriceLine> Required, Money Least, Money LeastWithVat, Money FirstYear, Money FirstYearWithVat)
{
    private const int MonthsOfYear = 12;

    /// <summary>Whether less than one unit can be bought: what is paid then is lower than the price of the unit.</summary>
    public bool IsBelowOneUnit => Least < Line.Amount;

    internal static FromPrice? Of(PriceList prices)
    {
        var required = prices.Lines.Where(line => line.Role == PriceRole.Required).ToList();
        return prices.Lines
            .Where(line => line.Role == PriceRole.Base)
            .Select(line => Of(prices, line, required))
            .MinBy(price => (price.Least, price.Line.Amount));
    }

    private static FromPrice Of(PriceList prices, PriceLine line, IReadOnlyList<PriceLine> required)
    {
        var lines = required.Append(line).ToList();
        var isVisit = lines.Exists(due => due.Mode == PriceMode.OnSite);
        var extras = isVisit ? prices.Extras.Where(extra => extra.IsAlways).ToList() : [];
        var least = new Money(lines.Sum(due => due.Least.Cents) + extras.Sum(extra => extra.Amount.Cents));
        var leastWithVat = new Money(lines.Sum(due => prices.LeastWithVat(due).Cents) + extras.Sum(extra => prices.WithVat(extra).Cents));
        return new FromPrice(
            line,
            required,
            least,
            leastWithVat,
            new Money(least.Cents + lines.Sum(due => MonthsToCome(due, due.Amount, due.Least).Cents)),
            new Money(leastWithVat.Cents + lines.Sum(due => MonthsToComeWithVat(prices, due).Cents)));
    }

    private static Money MonthsToComeWithVat(PriceList prices, PriceLine line) => line.AmountWithVat is { } unit
        ? MonthsToCome(line, unit, prices.LeastWithVat(line))
        : MonthsToCome(line, line.Amount, line.Least).WithVat(prices.VatOf(line));

    private static Money MonthsToCome(PriceLine line, Money unit, Money least)
    {
        if (line.Unit != BillingUnit.Month) return new Money(0);
        // Of things paid by the month, the minimum counts the things: all of them are due every month.
        var month = line.Item is null ? unit : least;
        return new Money(Math.Max(0, month.Cents * MonthsOfYear - least.Cents));
    }
}
