using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Offers.Pricing;

/// <summary>A15: the « from » price is one that can really be had.</summary>
public sealed class FromPriceTests
{
    [Fact]
    public void From_IsTheBaseLineWhoseFirstPaymentIsLowest()
    {
        var from = Build.Prices(Line("Site", 1150), Line("Page", 55, PriceRole.Option), Line("Boutique", 990)).From.ShouldNotBeNull();

        from.Line.Label.ShouldBe("Boutique");
        from.Least.ShouldBe(Money.FromEuros(990));
        from.LeastWithVat.ShouldBe(Money.FromEuros(1188));
    }

    [Fact]
    public void From_AddsWhatComesWithWhateverIsBought()
    {
        var hosting = Line("Hébergement", 24, PriceRole.Required) with { Unit = BillingUnit.Month };

        var from = Build.Prices(Line("Site", 1150), hosting).From.ShouldNotBeNull();

        from.Required.ShouldBe([hosting]);
        from.Least.ShouldBe(Money.FromEuros(1174));
    }

    [Theory]
    [InlineData(0.5, 24)]
    [InlineData(2, 96)]
    public void From_CountsTheLeastThatIsBilled(double minimum, double expected) =>
        Build.Prices(Line("Dépannage", 48) with { Unit = BillingUnit.Hour, Minimum = (decimal)minimum }).From!.Least
            .ShouldBe(Money.FromEuros((decimal)expected));

    [Fact]
    public void From_AddsTravelThatIsAlwaysDue_OnlyWhereOneTravels()
    {
        var prices = Build.Prices(Line("Chez vous", 40), Line("À distance", 55) with { Mode = PriceMode.Remote }) with
        {
            Extras =
            [
                new() { Kind = PriceExtraKind.TravelFlat, Label = "Trajet", Amount = Money.FromEuros(20), IsAlways = true },
                new() { Kind = PriceExtraKind.Media, Label = "Clé", Amount = Money.FromEuros(9) },
            ],
        };

        prices.From!.Line.Mode.ShouldBe(PriceMode.Remote);
        prices.From.Least.ShouldBe(Money.FromEuros(55));
    }

    [Fact]
    public void From_TaxesEachLineAtItsOwnRate()
    {
        var prices = Build.Prices(Line("Site", 100), Line("Formation", 100, PriceRole.Required) with { VatPercent = 0 });

        prices.From!.LeastWithVat.ShouldBe(Money.FromEuros(220));
    }

    [Theory]
    [InlineData(BillingUnit.Flat, null, 1174)]
    [InlineData(BillingUnit.Year, null, 1174)]
    [InlineData(BillingUnit.Month, null, 1438)]
    [InlineData(BillingUnit.Month, 3, 1438)]
    [InlineData(BillingUnit.Month, 24, 1726)]
    public void FirstYear_CountsTwelveMonthsOfWhatIsPaidByTheMonth(BillingUnit unit, int? minimum, double expected)
    {
        var hosting = Line("Hébergement", 24, PriceRole.Required) with { Unit = unit, Minimum = minimum };

        Build.Prices(Line("Site", 1150), hosting).From!.FirstYear.ShouldBe(Money.FromEuros((decimal)expected));
    }

    [Fact]
    public void FirstYear_TaxesEachLineAtItsOwnRate()
    {
        var hosting = Line("Hébergement", 10, PriceRole.Required) with { Unit = BillingUnit.Month, VatPercent = 0 };

        var from = Build.Prices(Line("Site", 100), hosting).From.ShouldNotBeNull();

        from.FirstYear.ShouldBe(Money.FromEuros(220));
        from.FirstYearWithVat.ShouldBe(Money.FromEuros(240));
    }

    [Fact]
    public void From_WithoutBaseLine_IsNone() => Build.Prices(Line("Option", 10, PriceRole.Option)).From.ShouldBeNull();

    /// <summary>Whatever the list, no way to buy costs less than what is announced, and one costs just that.</summary>
    [Fact]
    public void From_IsReachedByOneBaseLine_AndBeatenByNone()
    {
        var lines =
            from role in Gen.Elements(PriceRole.Base, PriceRole.Required, PriceRole.Option)
            from mode in Gen.Elements(PriceMode.OnSite, PriceMode.Remote)
            from euros in Gen.Choose(0, 500)
            from minimum in Gen.Elements<decimal?>(null, 0.5m, 2, 3)
            select Line("Ligne", euros, role) with { Mode = mode, Minimum = minimum };
        Prop.ForAll(lines.ListOf().ToArbitrary(), all =>
        {
            var prices = Build.Prices([.. all]) with
            {
                Extras = [new() { Kind = PriceExtraKind.TravelFlat, Label = "Trajet", Amount = Money.FromEuros(30), IsAlways = true }],
            };
            var required = all.Where(line => line.Role == PriceRole.Required).ToList();
            var ways = all.Where(line => line.Role == PriceRole.Base)
                .Select(line => required.Append(line).ToList())
                .Select(bill => bill.Sum(line => line.Least.Cents) + (bill.Exists(line => line.Mode == PriceMode.OnSite) ? 3000 : 0))
                .ToList();
            return prices.From is { } from ? from.Least.Cents == ways.Min() : ways.Count == 0;
        }).QuickCheckThrowOnFailure();
    }

    private static PriceLine Line(string label, double euros, PriceRole role = PriceRole.Base) => new()
    {
        Mode = PriceMode.OnSite,
        Nature = PriceNature.Creation,
        Role = role,
        Label = label,
        Unit = BillingUnit.Flat,
        Amount = Money.FromEuros((decimal)euros),
    };
}
