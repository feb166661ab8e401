using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed class PriceWordsTests
{
    [Theory]
    [InlineData(BillingUnit.Hour, null, 1.5, "1\u00a0h\u00a030 au moins")]
    [InlineData(BillingUnit.Hour, null, 0.75, "45\u00a0minutes au moins")]
    [InlineData(BillingUnit.Hour, null, 0.5, "une demi-heure au moins")]
    [InlineData(BillingUnit.Hour, null, 1.0, "1\u00a0heure au moins")]
    [InlineData(BillingUnit.Item, "borne", 4.0, "4\u00a0bornes au moins")]
    [InlineData(BillingUnit.Month, null, 12.0, "12\u00a0mois au moins")]
    [InlineData(BillingUnit.QuarterHour, null, 2.0, "30\u00a0minutes au moins")]
    [InlineData(BillingUnit.Item, "borne", 1.0, null)]
    [InlineData(BillingUnit.Flat, null, null, null)]
    public void Minimum_OfALine_IsSaidAsPeopleCount(BillingUnit unit, string? item, double? minimum, string? said) =>
        PriceWords.Minimum(Repair with { Unit = unit, Item = item, Minimum = (decimal?)minimum }).ShouldBe(said);

    [Fact]
    public void From_WhereLessThanOneUnitIsSold_IsThePriceOfTheLeast()
    {
        var price = PriceWords.From(Build.Prices(Repair with { Minimum = 0.75m })).ShouldNotBeNull();

        Spaced(price.Headline).ShouldBe("dès 33 € HT");
        Spaced(price.Detail).ShouldBe("39,60 € TTC, 45 minutes au moins, à 44 € HT l’heure");
    }

    [Fact]
    public void From_WhereSeveralUnitsAreDue_SaysTheFirstPayment()
    {
        var price = PriceWords.From(Build.Prices(Repair with { Minimum = 2 })).ShouldNotBeNull();

        Spaced(price.Headline).ShouldBe("dès 44 € HT");
        Spaced(price.Detail).ShouldBe("52,80 € TTC, l’heure, 2 heures au moins, premier paiement 105,60 € TTC");
    }

    private static PriceLine Repair { get; } = new()
    {
        Mode = PriceMode.OnSite,
        Nature = PriceNature.Repair,
        Label = "Dépannage",
        Unit = BillingUnit.Hour,
        Amount = Money.FromEuros(44),
    };

    private static string Spaced(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
