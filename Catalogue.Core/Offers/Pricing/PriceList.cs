using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Pricing;

/// <summary>Every price of an offer, in full and structured (A15): what it says is all that may be asked of the client.</summary>
public sealed record PriceList
{
    /// <summary>Lines and extras at most: nobody reads more.</summary>
    public const int MostLines = 100, MostExtras = 30;

    /// <summary>What is sold, line by line; one base line at least.</summary>
    public required IReadOnlyList<PriceLine> Lines { get; init; }

    /// <summary>What may come on top: call-out, travel, supplied media.</summary>
    public IReadOnlyList<PriceExtra> Extras { get; init; } = [];

    public required Warranty Warranty { get; init; }

    public required VatTerms Vat { get; init; }

    /// <summary>The « à partir de » price; null only for a list without base line, which the gate refuses.</summary>
    public FromPrice? From => FromPrice.Of(this);

    /// <summary>The rate of a line, in percent: its own, or the list's.</summary>
    public decimal VatOf(PriceLine line) => line.VatPercent ?? Vat.Percent;

    /// <summary>The amount of a line with VAT, for one unit: as its partner set it, or computed.</summary>
    public Money WithVat(PriceLine line) => line.AmountWithVat ?? line.Amount.WithVat(VatOf(line));

    /// <summary>The amount of an extra with VAT, which is the list's.</summary>
    public Money WithVat(PriceExtra extra) => extra.AmountWithVat ?? extra.Amount.WithVat(Vat.Percent);

    /// <summary>The least that can be billed for a line, with VAT.</summary>
    public Money LeastWithVat(PriceLine line) => line switch
    {
        { AmountWithVat: { } unit, Minimum: { } minimum } => Money.FromEuros(unit.Euros * minimum),
        { AmountWithVat: { } unit } => unit,
        _ => line.Least.WithVat(VatOf(line)),
    };
}
