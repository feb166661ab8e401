using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Offers.Pricing;

/// <summary>A15: what a partner sets is what everybody reads, with VAT and without.</summary>
public sealed class PriceEditsTests
{
    private static PriceLine Line { get; } = new()
    {
        Mode = PriceMode.OnSite,
        Nature = PriceNature.Repair,
        Label = "Dépannage",
        Unit = BillingUnit.Hour,
        Amount = default,
    };

    private static Arbitrary<Money> Amounts { get; } = Gen.Choose(0, 1_000_000_00).Select(cents => new Money(cents)).ToArbitrary();

    private static Arbitrary<decimal> Rates { get; } =
        Gen.Elements(0m, 0.9m, 1.05m, 1.75m, 2.1m, 5.5m, 8.5m, 10m, 13m, 20m).ToArbitrary();

    [Fact]
    public void Price_SetWithVatOrWithout_IsReadAsItWasSet() =>
        Prop.ForAll(Amounts, Rates, ArbMap.Default.ArbFor<bool>(), (amount, rate, includesVat) =>
        {
            var prices = Build.Prices(Line) with { Vat = new(VatRegime.Metropolitan, rate) };
            var line = prices.Priced(Line, new(amount, includesVat));
            (includesVat ? prices.WithVat(line) : line.Amount).ShouldBe(amount);
            SetPrice.Of(line).Amount.ShouldBe(amount);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Amounts_WithVatAndWithout_AgreeToTheCent() =>
        Prop.ForAll(Amounts, Rates, (amount, rate) =>
        {
            var net = amount.WithoutVat(rate);
            Math.Abs(net.Cents * (1 + rate / 100) - amount.Cents).ShouldBeLessThanOrEqualTo((1 + rate / 100) / 2);
            // What comes from an amount without VAT goes back to it: lists may be read and written again without end.
            net.WithVat(rate).WithoutVat(rate).ShouldBe(net);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Price_SetWithVat_StaysUnderAnotherRateAndPassesTheCheck() =>
        Prop.ForAll(Amounts, (amount) =>
        {
            var prices = Build.Prices(Line);
            prices = prices with
            {
                Lines = [prices.Priced(Line, new(amount, IncludesVat: true))],
                Extras = [prices.Priced(new PriceExtra { Kind = PriceExtraKind.Media, Label = "Clé", Amount = default }, new(amount, IncludesVat: true))],
            };

            var overseas = prices.Under(new(VatRegime.Overseas, 8.5m));

            overseas.WithVat(overseas.Lines[0]).ShouldBe(amount);
            overseas.WithVat(overseas.Extras[0]).ShouldBe(amount);
            PriceCheck.Run(overseas, Core.Offers.WorkModes.OnSite).ShouldBeEmpty();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(VatRegime.Corsica, 20, 10, 10.0)]
    [InlineData(VatRegime.Corsica, 10, 10, null)]
    [InlineData(VatRegime.Overseas, 8.5, 10, null)]
    [InlineData(VatRegime.Overseas, 8.5, 0, 0.0)]
    [InlineData(VatRegime.Franchise, 0, 10, null)]
    public void RateOfALine_UnderAnotherVat_IsKeptWhereItExists(VatRegime regime, double percent, double own, double? kept)
    {
        var prices = Build.Prices(Line with { VatPercent = (decimal)own, Amount = new(1000) });

        var line = prices.Under(new(regime, (decimal)percent)).Lines[0];

        line.VatPercent.ShouldBe((decimal?)kept);
        line.Amount.ShouldBe(new(1000));
    }

    [Fact]
    public void FromPrice_OfAPriceSetWithVat_CountsThatPrice()
    {
        var prices = Build.Prices(Line);
        var month = prices.Priced(Line with { Unit = BillingUnit.Month, Minimum = 3 }, new(new Money(9_99), IncludesVat: true));

        var from = (prices with { Lines = [month] }).From.ShouldNotBeNull();

        from.LeastWithVat.ShouldBe(new Money(29_97));
        from.FirstYearWithVat.ShouldBe(new Money(119_88));
    }

    [Fact]
    public void Neighbour_OfALine_IsUnderTheSameHeading()
    {
        var prices = Build.Prices(Line, Line with { Mode = PriceMode.Remote }, Line with { Label = "Conseil" });

        prices.NeighbourOf(0, isUp: false).ShouldBe(2);
        prices.NeighbourOf(2, isUp: true).ShouldBe(0);
        prices.NeighbourOf(1, isUp: true).ShouldBeNull();
        prices.NeighbourOf(1, isUp: false).ShouldBeNull();
    }
}
