using Catalogue.Core.Reviews;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Reviews;

/// <summary>A criterion on the page: what is answered, and what somebody says of it.</summary>
/// <param name="Read">The criterion.</param>
/// <param name="Said">The verdict so far; null for none.</param>
/// <param name="Rank">Where it stands in the specification, from 0: identifiers of the page are made of it.</param>
/// <param name="Review">The review's reference.</param>
/// <param name="Error">What is wrong with it; null for nothing.</param>
internal sealed record JudgedCriterion(ReviewedCriterion Read, CriterionVerdict? Said, int Rank, string Review, string? Error)
{
    public string Id => $"critere-{Rank}";

    public string EvidenceId => EvidenceIdOf(Rank);

    /// <summary>Whether something has to show what is said of it.</summary>
    public bool OwesEvidence => Said?.Verdict is Verdict.NonCompliant or Verdict.Remark;

    /// <summary>Whether it stands among those to judge: the others are folded.</summary>
    public bool IsInView => Read.IsToJudge || OwesEvidence || Error is not null;

    public IReadOnlyList<RadioChoice> Choices =>
        [.. Enum.GetValues<Verdict>().Select(verdict => new RadioChoice(ReviewWords.Code(verdict), ReviewWords.Say(verdict), Said?.Verdict == verdict))];

    public static string EvidenceIdOf(int rank) => $"preuve-{rank}";

    public string Name(string field) => ReviewForm.NameOf(field, Read.Id);
}
