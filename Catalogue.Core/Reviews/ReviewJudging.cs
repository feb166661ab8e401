using Catalogue.Core.Notices;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Reviews;

/// <summary>What makes a decision complete, and what it tells the partner.</summary>
public static class ReviewJudging
{
    /// <summary>The article by which an offer satisfies its specification, and keeps to it.</summary>
    private const string OffersClause = "cgu/article-05-offres";

    private const string UsualDemand = "Corrigez ces points, ou expliquez-nous pourquoi vous pensez que nous nous trompons.";

    /// <summary>Why what was written so far may not even be kept; null when it may.</summary>
    public static Refusal? FaultOf(ReviewNotes notes) =>
        notes.Verdicts.Any(verdict => verdict.Evidence.Length > CriterionVerdict.LongestEvidence) || notes.Demand.Length > NoticeTexts.LongestText ? new EvidenceTooLong()
        : notes.Verdicts.Any(verdict => verdict.Address is { } address && !WebAddress.IsSound(address)) ? new EvidenceAddressUnsound()
        : null;

    /// <summary>Why nothing may be decided so; null when it may.</summary>
    /// <param name="decision">What is decided.</param>
    /// <param name="criteria">What was to be judged.</param>
    /// <param name="findings">What the machine found.</param>
    public static Refusal? FaultOf(ReviewDecision decision, IReadOnlyList<ReviewedCriterion> criteria, IReadOnlyList<MachineFinding> findings)
    {
        if (!decision.HasNoInterest) return new InterestNotDeclared();
        var notes = decision.Notes;
        if (FaultOf(notes) is { } fault) return fault;
        if (LeftIn(notes, criteria, findings) is > 0 and var left) return new NotAllJudged(left);
        if (notes.Verdicts.FirstOrDefault(verdict => verdict.Verdict is Verdict.NonCompliant or Verdict.Remark && !verdict.HasEvidence) is { } bare)
            return new EvidenceMissing(bare.Criterion);
        var isAtFault = notes.Faults.Any() || findings.Any(finding => notes.Kept.Contains(finding.Id));
        return decision.Outcome switch
        {
            ReviewOutcome.NonCompliant => isAtFault ? null : new NothingNonCompliant(),
            _ when isAtFault => new CompliantDespiteFaults(),
            ReviewOutcome.CompliantWithRemarks when notes.Verdicts.All(verdict => verdict.Verdict != Verdict.Remark) => new NoRemark(),
            _ => null,
        };
    }

    /// <summary>How many criteria and findings somebody still has to judge.</summary>
    public static int LeftIn(ReviewNotes notes, IReadOnlyList<ReviewedCriterion> criteria, IReadOnlyList<MachineFinding> findings) =>
        findings.Count(finding => finding.LapsesOn is null && notes.OfFinding(finding.Id) is null)
        + (notes.IsRestCompliant ? 0 : criteria.Count(criterion => criterion.IsToJudge && notes.Of(criterion.Id) is null));

    /// <summary>What the partner reads of a decision that goes against it: each point with what was seen.</summary>
    /// <param name="notes">What was judged.</param>
    /// <param name="criteria">What was to be.</param>
    /// <param name="findings">What the machine found.</param>
    public static NoticeTexts TextsOf(ReviewNotes notes, IReadOnlyList<ReviewedCriterion> criteria, IReadOnlyList<MachineFinding> findings)
    {
        var names = criteria.ToDictionary(criterion => criterion.Id, NameOf, StringComparer.Ordinal);
        var lines = notes.Faults.Select(fault => string.Join('\n', [$"{names.GetValueOrDefault(fault.Criterion, fault.Criterion)}\u00a0:", .. EvidenceOf(fault)]))
            .Concat(findings.Where(finding => notes.Kept.Contains(finding.Id)).Select(finding => finding.Sentence));
        var facts = string.Join("\n\n", lines);
        return new()
        {
            // A notice has no room for more; what does not stand in it stays with the review.
            Facts = facts.Length <= NoticeTexts.LongestText ? facts : $"{facts[..(NoticeTexts.LongestText - 1)]}…",
            Demand = notes.Demand.Length > 0 ? notes.Demand : UsualDemand,
        };
    }

    /// <summary>What is breached, as codes: the criteria at fault, or the terms of use where a fault, or what the machine found, is of none of them.</summary>
    internal static IReadOnlyList<string> ClausesOf(ReviewNotes notes, IReadOnlyList<ReviewedCriterion> criteria, IReadOnlyList<MachineFinding> findings)
    {
        var faults = notes.Faults.Select(fault => fault.Criterion).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. criteria.Where(criterion => faults.Contains(criterion.Id) || criterion.Findings.Any(IsKept)).Select(criterion => criterion.Clause)
                .Concat(IsAnyOfNone() ? [OffersClause] : [])
                .Distinct(StringComparer.Ordinal),
        ];

        bool IsKept(MachineFinding finding) => notes.Kept.Contains(finding.Id);

        bool IsAnyOfNone() => !faults.IsSubsetOf(criteria.Select(criterion => criterion.Id))
            || findings.Any(finding => IsKept(finding) && criteria.All(criterion => !criterion.Findings.Contains(finding)));
    }

    private static string NameOf(ReviewedCriterion criterion) =>
        criterion.Part is { } part ? $"« {criterion.Criterion.Label} » ({part})" : $"« {criterion.Criterion.Label} »";

    private static IEnumerable<string> EvidenceOf(CriterionVerdict fault)
    {
        if (fault.Evidence.Length > 0) yield return fault.Evidence;
        if (fault.Address is { } address) yield return $"Page vue\u00a0: {address}";
        if (fault.FileId is not null) yield return $"Pièce gardée par le ministère\u00a0: {fault.FileName}";
    }
}
