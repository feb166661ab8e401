using Catalogue.Core.Documents;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Uploads;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Reviews;

/// <summary>What somebody typed of a review: a verdict a criterion, and what they make of each finding.</summary>
internal static class ReviewForm
{
    public const string RestId = "reste", FirstRestId = RestId + "-1", NoInterestId = "interet", FirstNoInterestId = NoInterestId + "-1",
        OutcomeId = "conclusion", FirstOutcomeId = OutcomeId + "-1", ReasonId = "motif", DemandId = "demande";

    /// <summary>Reads what was sent of the criteria and findings of the file; what was sent of others is no answer.</summary>
    public static ReviewNotes Read(IFormCollection form, ReviewFile file) => new()
    {
        Verdicts =
        [
            .. from criterion in file.Criteria
               let verdict = ReviewWords.VerdictOf(One(form, ReviewLinks.Verdict, criterion.Id))
               where verdict is not null
               let kept = file.Review.Notes.Of(criterion.Id)
               select new CriterionVerdict
               {
                   Criterion = criterion.Id,
                   Verdict = verdict.Value,
                   Evidence = One(form, ReviewLinks.Evidence, criterion.Id),
                   Address = One(form, ReviewLinks.Page, criterion.Id) is { Length: > 0 } address ? address : null,
                   FileId = kept?.FileId,
                   FileName = kept?.FileName ?? "",
               },
        ],
        Findings =
        [
            .. from finding in file.ToJudge
               let said = One(form, ReviewLinks.Finding, finding.Id)
               where said is ReviewWords.Kept or ReviewWords.SetAside
               select new FindingVerdict(finding.Id, said == ReviewWords.Kept),
        ],
        IsRestCompliant = form[ReviewLinks.Rest].Count > 0,
        Demand = form[ReviewLinks.Demand].ToString().Trim(),
        Outcome = ReviewWords.OutcomeOf(form[ReviewLinks.Outcome])?.Outcome,
        FollowUp = ReviewWords.OutcomeOf(form[ReviewLinks.Outcome])?.FollowUp,
        ReasonCode = form[ReviewLinks.Reason].ToString() is { Length: > 0 and <= 60 } reason ? reason : null,
    };

    /// <summary>The sentences that somebody wrote.</summary>
    public static IReadOnlyList<string> TextsOf(IFormCollection form, ReviewFile file) =>
        [.. file.Criteria.Select(criterion => One(form, ReviewLinks.Evidence, criterion.Id)).Append(form[ReviewLinks.Demand].ToString().Trim()).Where(text => text.Length > 0)];

    /// <summary>The files that come with the form, by criterion, and what is wrong with those that are not taken, by their field.</summary>
    public static async Task<(IReadOnlyDictionary<string, CheckedUpload> Files, IReadOnlyList<(string FieldId, Refusal Fault)> Faults)> EvidenceAsync(
        IFormCollection form, ReviewFile file, UploadReader uploads, CancellationToken cancellation)
    {
        var evidence = new Dictionary<string, CheckedUpload>(StringComparer.Ordinal);
        var faults = new List<(string, Refusal)>();
        foreach (var (rank, criterion) in file.Criteria.Index())
        {
            if (form.Files[NameOf(ReviewLinks.File, criterion.Id)] is not { FileName.Length: > 0 } sent) continue;
            var received = await uploads.ReadDocumentAsync(sent, cancellation);
            if (received.Succeeded) evidence[criterion.Id] = received.Value;
            else faults.Add((JudgedCriterion.EvidenceIdOf(rank), received.Refusal));
        }

        return (evidence, faults);
    }

    /// <summary>The field that a refusal is about; null where it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal, ReviewFile file) => refusal switch
    {
        InterestNotDeclared => FirstNoInterestId,
        NotAllJudged => FirstRestId,
        ReviewReasonUnknown => ReasonId,
        NothingNonCompliant or CompliantDespiteFaults or NoRemark => FirstOutcomeId,
        EvidenceMissing missing => JudgedCriterion.EvidenceIdOf(file.Criteria.Index().First(one => one.Item.Id == missing.Criterion).Index),
        _ => null,
    };

    public static string NameOf(string field, string id) => $"{field}:{id}";

    private static string One(IFormCollection form, string field, string id) => form[NameOf(field, id)].ToString().Trim();
}
