using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Offers.Pricing;

/// <summary>A15: prices that are not clear and complete are refused, each with its sentence.</summary>
public sealed class PriceCheckTests
{
    private static PriceLine Repair { get; } = new()
    {
        Mode = PriceMode.OnSite,
        Nature = PriceNature.Repair,
        Label = "Dépannage",
        Unit = BillingUnit.Hour,
        Minimum = 1,
        Amount = new Money(48_00),
    };

    private static PriceExtra Travel { get; } = new()
    {
        Kind = PriceExtraKind.TravelPerKm,
        Label = "Trajet",
        Amount = new Money(55),
        FreeWithinKm = 20,
    };

    private static PriceList Complete { get; } = Build.Prices(Repair) with { Extras = [Travel] };

    [Fact]
    public void List_ThatSaysEverything_HasNoFault() => PriceCheck.Run(Complete, WorkModes.OnSite).ShouldBeEmpty();

    public static TheoryData<PriceList, string> Faulty => new()
    {
        { Complete with { Lines = [Repair with { Role = PriceRole.Option }] }, "acheter seule" },
        { Complete with { Lines = [Repair with { Label = " " }] }, "chaque ligne dit" },
        { Complete with { Lines = [Repair with { Amount = new Money(-1) }] }, "négatif" },
        { Complete with { Lines = [Repair with { Amount = new Money(long.MaxValue) }] }, "au plus" },
        { Complete with { Extras = [Travel with { Amount = new Money(1_000_000_01) }] }, "au plus" },
        { Complete with { Lines = [Repair with { AmountWithVat = new Money(57_00) }] }, "ne vont pas ensemble" },
        { Complete with { Extras = [Travel with { AmountWithVat = new Money(70) }] }, "ne vont pas ensemble" },
        { Complete with { Lines = [Repair with { Minimum = 0 }] }, "minimum facturé" },
        { Complete with { Lines = [Repair with { Minimum = decimal.MaxValue }] }, "au plus" },
        { Complete with { Lines = [Repair with { Unit = BillingUnit.Item }] }, "correspond une unité" },
        { Complete with { Lines = [Repair with { Item = "poste" }] }, "ne se compte pas par « poste »" },
        { Complete with { Lines = [Repair with { Mode = PriceMode.Remote }] }, "ne se fait pas à cet endroit" },
        { Complete with { Lines = [Repair, Repair] }, "deux prix" },
        { Complete with { Lines = [.. Enumerable.Range(0, 101).Select(rank => Repair with { Label = $"{rank}" })] }, "100 lignes au plus" },
        { Complete with { Extras = [.. Enumerable.Repeat(Travel, 31)] }, "30 au plus" },
        { Complete with { Extras = [Travel with { Label = "" }] }, "quand il est dû" },
        { Complete with { Extras = [Travel with { Amount = new Money(-5) }] }, "négatif" },
        { Complete with { Extras = [Travel with { FreeWithinKm = 0 }] }, "distance gratuite" },
        { Complete with { Extras = [Travel with { Kind = PriceExtraKind.Media }] }, "distance gratuite" },
        { Complete with { Extras = [Travel with { IsAlways = true }] }, "au kilomètre" },
        { Complete with { Warranty = Complete.Warranty with { Months = 0 } }, "un mois au moins" },
        { Complete with { Warranty = Complete.Warranty with { Covers = WarrantyCover.None } }, "ce qu’elle couvre" },
        { Complete with { Warranty = Complete.Warranty with { Mode = PriceMode.Contract } }, "où la réparation" },
        { Complete with { Vat = new(VatRegime.Metropolitan, 8.5m) }, "8,5 % n’est pas un taux" },
        { Complete with { Vat = new(VatRegime.Franchise, 20) }, "20 % n’est pas un taux" },
        { Complete with { Vat = new(VatRegime.Metropolitan, 0) }, "sans TVA, il faut dire pourquoi" },
        { Complete with { Lines = [Repair with { VatPercent = 13 }] }, "13 % n’est pas un taux" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Fault_HasItsSentence(PriceList prices, string sentence) =>
        PriceCheck.Run(prices, WorkModes.OnSite).ShouldHaveSingleItem().ShouldContain(sentence);

    [Fact]
    public void Travel_OfAnOfferThatDoesNotTravel_IsRefused() =>
        PriceCheck.Run(Complete with { Lines = [Repair with { Mode = PriceMode.Workshop }] }, WorkModes.Workshop)
            .ShouldHaveSingleItem().ShouldContain("aucun déplacement");

    [Theory]
    [InlineData(VatRegime.Metropolitan, 5.5)]
    [InlineData(VatRegime.Corsica, 13)]
    [InlineData(VatRegime.Overseas, 8.5)]
    [InlineData(VatRegime.NotApplied, 0)]
    [InlineData(VatRegime.Franchise, 0)]
    [InlineData(VatRegime.Exempt, 0)]
    public void Rate_OfItsRegime_IsAccepted(VatRegime regime, double percent) =>
        PriceCheck.Run(Complete with { Vat = new(regime, (decimal)percent) }, WorkModes.OnSite).ShouldBeEmpty();
}
