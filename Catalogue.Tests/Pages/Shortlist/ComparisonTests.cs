using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Shortlist;

namespace Catalogue.Tests.Pages.Shortlist;

/// <summary>What stands side by side, and what counts as a difference.</summary>
public sealed class ComparisonTests
{
    private const string Question = "Ce qui est dit de plus";
    private const string PartsRow = "Ce que l’offre groupée réunit";

    [Theory]
    [InlineData(null, "")]
    [InlineData(null, "–")]
    [InlineData("", " ")]
    [InlineData("–", "")]
    public void Answers_ThatSayNothing_DoNotDiffer(string? one, string? other)
    {
        var row = RowsOf(Question, Saying(one), Saying(other)).ShouldHaveSingleItem();

        row.Differs.ShouldBeFalse();
        row.Cells.ShouldAllBe(lines => lines.Count == 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("–")]
    [InlineData("Rien d’autre")]
    public void Answer_ThatSaysSomethingElse_Differs(string? other) =>
        RowsOf(Question, Saying("Une formation"), Saying(other)).ShouldHaveSingleItem().Differs.ShouldBeTrue();

    [Fact]
    public void Bundle_ShowsItsPartsWithTheFamilyOfEach()
    {
        var row = RowsOf(PartsRow, Saying(null, "Le poste de l’accueil", "Le portable"), Saying(null)).ShouldHaveSingleItem();

        row.Cells[0].ShouldBe(["Le poste de l’accueil (Services Internet)", "Le portable (Services Internet)"]);
        row.Cells[1].ShouldBeEmpty();
        row.Differs.ShouldBeTrue();
    }

    [Fact]
    public void Offers_WithoutParts_HaveNoRowForThem() => RowsOf(PartsRow, Saying(null), Saying(null)).ShouldBeEmpty();

    [Fact]
    public void Specifications_OfABundle_AreItsOwnAndThoseOfItsParts()
    {
        var entry = Saying(null, "Le poste");
        var content = entry.Content with { Parts = [entry.Content.Parts[0] with { Specification = "ecran-plat" }] };
        var bundle = entry with { Version = new OfferVersion(entry.Offer.Reference, 2, "1.0", Build.Day(2026, 2, 1), "system:essai", content) };

        Comparison.SpecificationsOf(bundle).ShouldBe(["essai", "ecran-plat"]);
    }

    private static List<ComparisonRow> RowsOf(string label, params IReadOnlyList<CatalogueEntry> entries)
    {
        var specification = Specification.From("essai");
        specification.Describe("Essai", "Essai", "internet", OfferKind.Offer, "");
        var criterion = new Criterion { Key = "plus", Label = Question, Type = CriterionType.Text };
        var section = new SpecificationSection { Key = "divers", Title = "Divers", Criteria = [criterion] };
        specification.Add(new SpecificationVersion("1.0", new DateOnly(2026, 1, 1), "", new SpecificationContent { Sections = [section] }));
        var comparison = new Comparison(entries, new Dictionary<string, Specification> { ["essai"] = specification });
        return [.. comparison.Groups().SelectMany(group => group.Rows).Where(row => row.Label == label)];
    }

    private static CatalogueEntry Saying(string? text, params IEnumerable<string> parts)
    {
        var content = Build.Content() with
        {
            Answers = text is null ? new Dictionary<string, Answer>() : new Dictionary<string, Answer> { ["plus"] = new() { Text = text } },
            Parts = [.. parts.Select(label => new OfferPart(label, "essai", new Dictionary<string, Answer>()))],
        };
        var (offer, partner) = (Build.Offer(OfferStatus.Published), Build.Partner());
        var version = new OfferVersion(offer.Reference, 1, "1.0", Build.Day(2026, 1, 25), "system:essai", content);
        return new CatalogueEntry
        {
            Offer = PublicOffer.Of(offer),
            Version = version,
            Partner = partner,
            Outlet = partner.AddOutlet(Guid.CreateVersion7(), Build.Place),
            Right = Build.Right(RightStatus.InForce),
            SpecificationName = "Essai",
        };
    }
}
