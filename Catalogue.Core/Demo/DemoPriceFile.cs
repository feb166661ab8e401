using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Demo;

/// <summary>A price as an offer of <see cref="DemoPartnerFile"/> writes it; amounts in euros, without tax.</summary>
internal sealed class DemoPriceFile
{
    public required PriceMode Mode { get; set; }

    public required PriceNature Nature { get; set; }

    public PriceRole Role { get; set; }

    public required string Label { get; set; }

    public required BillingUnit Unit { get; set; }

    public string? Item { get; set; }

    public decimal? Minimum { get; set; }

    public string? Note { get; set; }

    public required decimal Amount { get; set; }

    public decimal? Vat { get; set; }

    public PriceLine ToLine() => new()
    {
        Mode = Mode,
        Nature = Nature,
        Role = Role,
        Label = Label,
        Unit = Unit,
        Item = Item,
        Minimum = Minimum,
        Note = Note,
        Amount = Money.FromEuros(Amount),
        VatPercent = Vat,
    };

    public DemoPriceFile At(decimal amount)
    {
        var revised = (DemoPriceFile)MemberwiseClone();
        revised.Amount = amount;
        return revised;
    }
}

/// <summary>What is paid besides: travel, delivery. Amounts in euros, without tax.</summary>
internal sealed class DemoExtraFile
{
    public required PriceExtraKind Kind { get; set; }

    public required string Label { get; set; }

    public required decimal Amount { get; set; }

    public decimal? FreeWithinKm { get; set; }

    public bool Always { get; set; }

    public PriceExtra ToExtra() => new()
    {
        Kind = Kind,
        Label = Label,
        Amount = Money.FromEuros(Amount),
        FreeWithinKm = FreeWithinKm,
        IsAlways = Always,
    };
}

/// <summary>What is repaired free of charge, and for how long.</summary>
internal sealed class DemoWarrantyFile
{
    public required int Months { get; set; }

    public required PriceMode Mode { get; set; }

    public required List<WarrantyCover> Covers { get; set; }

    public string? Note { get; set; }

    public Warranty ToWarranty() => new()
    {
        Months = Months,
        Mode = Mode,
        Covers = Covers.Aggregate(WarrantyCover.None, (all, cover) => all | cover),
        Note = Note,
    };
}

/// <summary>Which rates apply, and the one prices are shown with.</summary>
internal sealed class DemoVatFile
{
    public required VatRegime Regime { get; set; }

    public required decimal Percent { get; set; }

    public VatTerms ToTerms() => new(Regime, Percent);
}
