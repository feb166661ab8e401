using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using FsCheck;
using FsCheck.Fluent;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class OfferIndexVisibilityTests
{
    [Fact]
    public void A_document_is_found_from_its_first_tick_to_the_one_before_its_last()
    {
        var index = Index(Document("O1") with { Visible = new VisibleRange(Now, Now.AddDays(1)) });
        foreach (var (instant, total) in new[] { (Now.AddTicks(-1), 0), (Now, 1), (Now.AddDays(1).AddTicks(-1), 1), (Now.AddDays(1), 0) })
            index.Search(For("poste") with { Now = instant }).Total.ShouldBe(total, $"{instant:O}");
    }

    [Fact]
    public void A_hidden_document_counts_nowhere()
    {
        var hidden = Document("hidden", "Zorglub") with
        {
            Visible = VisibleRange.Never,
            Kind = OfferKind.Centre,
            Family = "secret",
            Services = ["GEN-01"],
            Modes = WorkModes.Remote,
            HasFinancing = true,
            PriceFromCents = 100,
        };
        var answer = Index(hidden, Document("shown")).Search(For(""));
        (answer.Total, answer.WithinRadius).ShouldBe((1, 1));
        answer.Facets.Families.Keys.ShouldBe(["1"]);
        answer.Facets.Kinds.Keys.ShouldBe([OfferKind.Offer]);
        answer.Facets.Services.ShouldBeEmpty();
        answer.Facets.Modes.ShouldBeEmpty();
        answer.Facets.PriceCeilings.ShouldBeEmpty();
        answer.Facets.Financing.ShouldBe(0);
    }

    [Theory]
    [InlineData("zorglub")]
    [InlineData("zorglib")]
    [InlineData("poste zorglib")]
    public void A_hidden_word_is_never_told(string text)
    {
        var answer = Index(Document("hidden", "Zorglub") with { Visible = VisibleRange.Never }, Document("shown")).Search(For(text));
        answer.Ids().ShouldNotContain("hidden");
        answer.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void A_hidden_word_does_not_stand_in_the_way_of_a_correction()
    {
        var index = Index(
            Document("typo", "Imprimente") with { Visible = VisibleRange.Never },
            Document("closer", "Imprimenté") with { Visible = VisibleRange.Never },
            Document("shown", "Imprimante"));
        index.Search(For("imprimente")).Corrections.ShouldBe([new SpellingCorrection("imprimente", "imprimante")]);
    }

    [Fact]
    public void Whatever_the_instants_what_is_found_is_what_is_visible()
    {
        var instant = Gen.Choose(-6, 6).Select(offset => Now.AddTicks(offset));
        var range = instant.SelectMany(from => instant.Select(until => new VisibleRange(from, until)));
        var arbitrary = range.ListOf().SelectMany(ranges => instant.ListOf().Select(instants => (ranges, instants))).ToArbitrary();
        Prop.ForAll(arbitrary, sample =>
        {
            var index = OfferIndex.Build(sample.ranges.Select((visible, i) => Document($"O{i}") with { Visible = visible }));
            // One after the other on the same index: what it remembers of an instant must not answer for another.
            foreach (var now in sample.instants)
                index.Search(For("poste") with { Now = now }).Total.ShouldBe(sample.ranges.Count(visible => visible.Contains(now)));
        }).QuickCheckThrowOnFailure();
    }
}
