using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Offers.Comparing;

/// <summary>What two contents of an offer do not say alike, field by field (A19).</summary>
public sealed class ContentComparisonTests
{
    private static readonly Criterion Colour = new()
    {
        Key = "couleur",
        Label = "De quelle couleur est-ce ?",
        Type = CriterionType.Choices,
        Options = [new("r", "Rouge"), new("b", "Bleu")],
    };

    private static readonly PublicationGate Gate = new(new SpecificationVersion("1.0", new DateOnly(2026, 1, 1), "", new()
    {
        Sections = [new() { Key = "aspect", Title = "Aspect", Criteria = [Colour] }],
    }));

    private static readonly PriceLine Repair = new()
    {
        Mode = PriceMode.OnSite,
        Nature = PriceNature.Repair,
        Label = "Dépanner",
        Unit = BillingUnit.Hour,
        Amount = new Money(50_00),
    };

    private static readonly PriceLine Advice = Repair with { Nature = PriceNature.Advice, Label = "Conseiller", Amount = new Money(30_00) };

    private static readonly OfferContent Full = Build.Content() with
    {
        Included = ["Le déplacement", "Les câbles"],
        Prices = Build.Prices(Repair, Advice) with { Extras = [new() { Kind = PriceExtraKind.TravelFlat, Label = "Trajet", Amount = new Money(20_00) }] },
        Contributors = [new("Câbles et Cie", "Vals", "Tire les câbles")],
        Links = [new("Notre page", "https://essai.example/offre")],
        Pictures = [new OfferPicture([new(Guid.Parse("0199a000-0000-7000-8000-000000000001"), 640, 480)], "L’atelier")],
        Answers = new Dictionary<string, Answer> { ["couleur"] = new() { Choices = ["r"] } },
    };

    /// <summary>Ways to change what an offer says, each in another field.</summary>
    private static readonly Func<OfferContent, OfferContent>[] Ways =
    [
        content => content with { Title = "Autre titre" },
        content => content with { Promise = "" },
        content => content with { Plain = content.Plain with { When = "Demain" } },
        content => content with { Modes = WorkModes.Remote },
        content => content with { Included = [.. content.Included.Reverse()] },
        content => content with { Excluded = [.. content.Excluded, "L’électricité"] },
        content => content with { Answers = new Dictionary<string, Answer> { ["couleur"] = new() { Choices = ["r", "b"] } } },
        content => content with { Answers = new Dictionary<string, Answer> { ["ancien"] = new() { YesNo = true } } },
        content => content with { Parts = [.. content.Parts, new OfferPart("Accueil", "reseau-wifi", new Dictionary<string, Answer>())] },
        content => content with { Prices = content.Prices with { Lines = [.. content.Prices.Lines.Skip(1)] } },
        content => content with { Prices = content.Prices with { Lines = [.. content.Prices.Lines.Reverse()] } },
        content => content with { Prices = content.Prices with { Extras = [] } },
        content => content with { Prices = content.Prices with { Vat = new(VatRegime.Franchise, 0) } },
        content => content with { Prices = content.Prices with { Warranty = content.Prices.Warranty with { Months = 24 } } },
        content => content with { Example = content.Example with { Text = "60,00 € HT" } },
        content => content with { Contributors = [.. content.Contributors.Select(one => one with { Role = "Tire et range les câbles" })] },
        content => content with { Links = [] },
        content => content with { Pictures = [.. (content.Pictures ?? []).Select(one => one with { Alternative = "La boutique" })] },
    ];

    [Fact]
    public void Comparison_OfAnyTwoContents_IsEmptyOnlyWhenTheySayTheSame()
    {
        var contents = Gen.SubListOf(Enumerable.Range(0, Ways.Length)).Select(ways => ways.Aggregate(Full, (content, way) => Ways[way](content)));
        Prop.ForAll(contents.ToArbitrary(), contents.ToArbitrary(), (before, after) =>
            ContentComparison.Of(before, after, Gate).Changes.Count == 0 == before.SaysTheSameAs(after)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Content_ReadAgain_SaysTheSame() =>
        ContentComparison.Of(Full, JsonText.Read<OfferContent>(JsonText.Store(Full)), Gate).Changes.ShouldBeEmpty();

    [Fact]
    public void EveryField_Changed_IsSaidOnceWithWhatItWasAndWhatItIs()
    {
        foreach (var (rank, way) in Ways.Index())
        {
            var rows = Rows(Full, way(Full));
            rows.ShouldNotBeEmpty($"way {rank}");
            rows.ShouldAllBe(row => row.Before != row.After);
        }
    }

    [Fact]
    public void Price_ThatChanges_IsSaidWithAndWithoutVat()
    {
        var dearer = Full with { Prices = Full.Prices with { Lines = [Repair with { Amount = new Money(55_00) }, Advice] } };

        var row = Rows(Full, dearer).ShouldHaveSingleItem();

        row.Name.ShouldBe("Dépanner");
        row.Before.ShouldContain("50,00\u00a0€ HT (60,00\u00a0€ TTC");
        row.After.ShouldContain("55,00\u00a0€ HT (66,00\u00a0€ TTC");
    }

    [Fact]
    public void Line_ThatIsRenamedOrMoved_IsStillTheSameLine()
    {
        var renamed = Full with { Prices = Full.Prices with { Lines = [Advice, Repair with { Label = "Réparer" }] } };

        var changes = ContentComparison.Of(Full, renamed, Gate).Changes;

        changes.OfType<ItemChange<PricedLine>>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            change => change.Before!.Line.Label.ShouldBe("Dépanner"),
            change => change.After!.Line.Label.ShouldBe("Réparer"));
        changes.OfType<OrderChange>().ShouldHaveSingleItem().Name.ShouldBe("Lignes de prix");
    }

    [Fact]
    public void Vat_ThatChanges_ChangesWhatEveryLineCosts()
    {
        var free = Full with { Prices = Full.Prices with { Vat = new(VatRegime.Franchise, 0) } };

        Rows(Full, free).Select(row => row.Name).ShouldBe(["Dépanner", "Conseiller", "Trajet", "TVA"]);
    }

    [Fact]
    public void Answer_ThatChanges_IsNamedByWhatIsAskedAndSaidAsThePublicReadsIt()
    {
        var blue = Full with { Answers = new Dictionary<string, Answer> { ["couleur"] = new() { Choices = ["b"] } } };

        var change = ContentComparison.Of(Full, blue, Gate).Changes.ShouldHaveSingleItem();

        change.Section.ShouldBe("Aspect");
        Rows(Full, blue).ShouldBe([new("De quelle couleur est-ce ?", "Rouge", "Bleu")]);
    }

    private static List<ChangeRow> Rows(OfferContent before, OfferContent after) =>
        [.. ChangeWords.Of(ContentComparison.Of(before, after, Gate)).SelectMany(group => group.Rows)];
}
