using Catalogue.Core.Offers;
using Catalogue.Core.Reviews;
using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Reviews;

/// <summary>A10: what makes a decision complete.</summary>
public sealed class ReviewJudgingTests
{
    private static readonly MachineFinding Found = new(OfferPlace.Links, "", null, "Lien « Chez nous » : ce n’est pas l’adresse d’une page.");

    private static readonly CriterionVerdict Fault = new() { Criterion = "prix", Verdict = Verdict.NonCompliant, Evidence = "429 € en boutique." };

    private static readonly CriterionVerdict Remark = new() { Criterion = "delai", Verdict = Verdict.Remark, Evidence = "Le délai pourrait être plus clair." };

    [Fact]
    public void Decision_IsTakenWhereWhatWasJudgedSaysTheSame()
    {
        var whole = new ReviewNotes { IsRestCompliant = true, Findings = [new(Found.Id, IsFounded: false)] };
        var faulty = whole with { Verdicts = [Fault] };
        var kept = whole with { Findings = [new(Found.Id, IsFounded: true)] };

        FaultOf(ReviewOutcome.Compliant, whole).ShouldBeNull();
        FaultOf(ReviewOutcome.CompliantWithRemarks, whole with { Verdicts = [Remark] }).ShouldBeNull();
        FaultOf(ReviewOutcome.NonCompliant, faulty).ShouldBeNull();
        FaultOf(ReviewOutcome.NonCompliant, kept).ShouldBeNull();
        FaultOf(ReviewOutcome.Compliant, faulty).ShouldBeOfType<CompliantDespiteFaults>();
        FaultOf(ReviewOutcome.CompliantWithRemarks, kept).ShouldBeOfType<CompliantDespiteFaults>();
        FaultOf(ReviewOutcome.CompliantWithRemarks, whole).ShouldBeOfType<NoRemark>();
        FaultOf(ReviewOutcome.NonCompliant, whole).ShouldBeOfType<NothingNonCompliant>();
        FaultOf(ReviewOutcome.NonCompliant, whole with { Verdicts = [Fault with { Evidence = "" }] }).ShouldBe(new EvidenceMissing("prix"));
        FaultOf(ReviewOutcome.NonCompliant, whole with { Verdicts = [Fault with { Evidence = "", Address = "https://essai.example/prix" }] }).ShouldBeNull();
        FaultOf(ReviewOutcome.NonCompliant, whole with { Verdicts = [Fault with { Address = "javascript:alert(1)" }] }).ShouldBeOfType<EvidenceAddressUnsound>();
        FaultOf(ReviewOutcome.NonCompliant, whole with { Verdicts = [Fault with { Evidence = new('x', CriterionVerdict.LongestEvidence + 1) }] }).ShouldBeOfType<EvidenceTooLong>();
        FaultOf(ReviewOutcome.Compliant, whole, hasNoInterest: false).ShouldBeOfType<InterestNotDeclared>();
    }

    [Fact]
    public void Judging_LeavesNothingOutButWhatDidNotChange()
    {
        FaultOf(ReviewOutcome.Compliant, ReviewNotes.None).ShouldBe(new NotAllJudged(2));
        FaultOf(ReviewOutcome.Compliant, new() { IsRestCompliant = true }).ShouldBe(new NotAllJudged(1));
        FaultOf(ReviewOutcome.Compliant, new()
        {
            Findings = [new(Found.Id, IsFounded: false)],
            Verdicts = [new() { Criterion = "prix", Verdict = Verdict.Compliant }],
        }).ShouldBeNull();
    }

    [Fact]
    public void Texts_SayEachPointWithWhatWasSeen()
    {
        var notes = new ReviewNotes { Verdicts = [Fault, Remark], Findings = [new(Found.Id, IsFounded: true)] };

        var texts = ReviewJudging.TextsOf(notes, Criteria(), [Found]);

        texts.Facts.ShouldBe($"« Le prix » :\n429 € en boutique.\n\n{Found.Sentence}".Replace("« Le prix » :", "« Le prix »\u00a0:", StringComparison.Ordinal));
        texts.Demand.ShouldContain("Corrigez");
        ReviewJudging.ClausesOf(notes, Criteria(), [Found]).ShouldBe(["essai/prix", "cgu/article-05-offres"], "What is of no criterion breaches the terms.");
    }

    private static Core.Shared.Refusal? FaultOf(ReviewOutcome outcome, ReviewNotes notes, bool hasNoInterest = true) => ReviewJudging.FaultOf(
        new() { Outcome = outcome, Notes = notes, Version = 1, HasNoInterest = hasNoInterest }, Criteria(), [Found]);

    private static IReadOnlyList<ReviewedCriterion> Criteria() => [Asked("prix", "Le prix", hasChanged: true), Asked("delai", "Le délai", hasChanged: false)];

    private static ReviewedCriterion Asked(string key, string label, bool hasChanged) => new()
    {
        Id = key,
        Section = "Essai",
        Part = null,
        Criterion = new() { Key = key, Label = label, Type = CriterionType.Text },
        Clause = $"essai/{key}",
        Answer = null,
        HasChanged = hasChanged,
        Findings = [],
    };
}
