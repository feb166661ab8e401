using Catalogue.Core.Demo;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Offers.Drafting;

/// <summary>A draft is reviewed section by section (A6): nothing that the gate finds is lost, nor said twice.</summary>
public class DraftReviewTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Dictionary<string, Answer> NoSheet = [];

    public static TheoryData<string> References => [.. ShippedSpecifications.All.Select(specification => specification.Reference)];

    [Theory]
    [MemberData(nameof(References))]
    public void Whatever_a_shipped_specification_asks_has_its_section(string reference)
    {
        var gate = GateOf(reference);
        var blank = OfferContent.Blank("Essai");

        var review = DraftReview.Of(blank, gate, NoSheet, Today);

        review.Findings.ShouldBe(gate.Run(blank, NoSheet, Today), ignoreOrder: true);
        review.Own.ShouldAllBe(section => section.State == SectionState.ToBegin || section.State == SectionState.Optional || section.Key == "essentiel");
        review.Own.Select(section => section.Key).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(References))]
    public void What_answers_a_section_completes_it_and_no_other(string reference)
    {
        var gate = GateOf(reference);
        var before = DraftReview.Of(OfferContent.Blank("Essai"), gate, NoSheet, Today);
        foreach (var section in gate.Specification.Content.Sections.Where(section => section is { BelongsTo: SectionOwner.Offer, AppliesWhen: null }))
        {
            var answers = section.Criteria.ToDictionary(criterion => criterion.Key, criterion => SatisfyingAnswers.Least(criterion, Today));

            var review = DraftReview.Of(OfferContent.Blank("Essai") with { Answers = answers }, gate, NoSheet, Today);

            var key = DraftSections.Asked(section).Key;
            review.Find(key).ShouldNotBeNull().State.ShouldBe(SectionState.Complete, section.Key);
            before.Own.Where(other => other.Key != key).ShouldAllBe(other => review.Find(other.Key)!.Missing == other.Missing);
        }
    }

    [Fact]
    public void A_section_is_to_begin_then_incomplete_then_complete()
    {
        var gate = GateOf("site-internet");
        var blank = OfferContent.Blank("Essai");
        var begun = blank with { Plain = blank.Plain with { What = "Un site." } };
        var written = blank with { Plain = new("Un site.", "Pour être trouvé.", "900 €.", "En un mois.", "On répare.") };

        StateOf(blank).ShouldBe(SectionState.ToBegin);
        StateOf(begun).ShouldBe(SectionState.Incomplete);
        StateOf(written).ShouldBe(SectionState.Complete);

        SectionState StateOf(OfferContent content) => DraftReview.Of(content, gate, NoSheet, Today).Find("en-clair")!.State;
    }

    /// <summary>A22, A24.</summary>
    [Fact]
    public void Where_the_work_is_done_and_what_the_price_covers_are_asked_of_every_offer()
    {
        var blank = OfferContent.Blank("Essai");
        var said = blank with { Modes = WorkModes.Remote, Included = ["La mise en service"] };
        foreach (var reference in (string[])["site-internet", "centre-informatique", "conseiller", "offre-groupee"])
        {
            var (before, after) = (DraftReview.Of(blank, GateOf(reference), NoSheet, Today), DraftReview.Of(said, GateOf(reference), NoSheet, Today));

            (before.Find("essentiel")!.Missing - after.Find("essentiel")!.Missing).ShouldBe(1, reference);
            (before.Find("compris")!.Missing, after.Find("compris")!.Missing).ShouldBe((1, 0), reference);
        }
    }

    /// <summary>A7: what the whole bundle answers for its parts, and lacks, is one thing to mend.</summary>
    [Fact]
    public void What_a_bundle_lacks_is_not_said_again_of_each_of_its_parts()
    {
        var (whole, part) = (GateOf("offre-groupee").Specification, GateOf("reseau-wifi").Specification);
        var gate = new PublicationGate(whole, new Dictionary<string, SpecificationVersion> { ["reseau-wifi"] = part });
        var content = OfferContent.Blank("Essai") with { Parts = [new("Le réseau", "reseau-wifi", NoSheet), new("L’autre", "reseau-wifi", NoSheet)] };
        var ofWhole = whole.Content.Criteria.Select(criterion => criterion.Key).ToHashSet();
        part.Content.Criteria.ShouldContain(criterion => ofWhole.Contains(criterion.Key));

        var found = gate.Run(content, NoSheet, Today).Where(finding => finding.Rank is not null).ToList();

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(finding => !ofWhole.Contains(finding.Field));
    }

    [Fact]
    public void A_section_that_the_answers_leave_out_is_not_asked_until_they_call_for_it()
    {
        var gate = GateOf("imprimante");
        var section = gate.Specification.Content.Sections.Single(section => section.AppliesWhen is not null);
        var called = OfferContent.Blank("Essai") with
        {
            Answers = new Dictionary<string, Answer> { [section.AppliesWhen!.Criterion] = new() { Choices = section.AppliesWhen.Values } },
        };

        DraftReview.Of(OfferContent.Blank("Essai"), gate, NoSheet, Today).Find(DraftSections.Asked(section).Key).ShouldBeNull();
        DraftReview.Of(called, gate, NoSheet, Today).Find(DraftSections.Asked(section).Key).ShouldNotBeNull().Missing.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Two_sections_have_marks_of_their_own()
    {
        var section = DraftSections.Asked(GateOf("imprimante").Specification.Content.Sections.First(section => section.BelongsTo == SectionOwner.Offer));
        var blank = OfferContent.Blank("Essai");

        DraftSections.Essentials.MarkOf(blank with { Promise = "Autre chose." }).ShouldNotBe(DraftSections.Essentials.MarkOf(blank));
        DraftSections.PlainWords.MarkOf(blank with { Promise = "Autre chose." }).ShouldBe(DraftSections.PlainWords.MarkOf(blank));
        section.MarkOf(blank with { Promise = "Autre chose." }).ShouldBe(section.MarkOf(blank));
    }

    private static PublicationGate GateOf(string reference) =>
        new(ShippedSpecifications.All.Single(specification => specification.Reference == reference).Versions[^1]);
}
