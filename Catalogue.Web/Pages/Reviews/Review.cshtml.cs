using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Documents;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Catalogue.Web.Pages.Letters;
using Catalogue.Web.Pages.ReviewLists;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ActionContext = Catalogue.Core.Shared.ActionContext;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Reviews;

/// <summary>The review of an offer, all on one page: what changed, what the machine found, the criteria, the letter, the decision (A10).</summary>
[Requires(Permission.DecideReviews)]
[TakesFiles]
internal sealed class ReviewModel(
    ReviewFiles files, ReviewQueue queue, ReviewService service, PartnerHistory history, SiteContent content, UploadReader uploads, DocumentStore store,
    MailAddresses addresses, FileAccess access, TimeProvider clock) : ReviewPage(files, queue, history, access, clock)
{
    private const string Process = "contrôle des offres";

    /// <summary>What is on the page: what was just typed, else what was kept.</summary>
    public ReviewNotes Notes { get; private set; } = ReviewNotes.None;

    public IReadOnlyList<JudgedCriterion> Criteria =>
        [.. Read.Criteria.Select((criterion, rank) => new JudgedCriterion(criterion, Notes.Of(criterion.Id), rank, Review.Reference, ErrorOf(JudgedCriterion.EvidenceIdOf(rank))))];

    public IReadOnlyList<DecisionReason> Reasons => content.ReasonsFor(ReasonUse.Notice);

    public int Left => ReviewJudging.LeftIn(Notes, Read.Criteria, Read.Findings);

    /// <summary>What the partner would read; null while nothing is held against it.</summary>
    public string? Letter => Read.TextsOf(Notes) is { Facts.Length: > 0 } texts ? ReviewWords.Letter(Read, texts, Today, User.FullName()) : null;

    /// <summary>What was typed and has no form any more: somebody else decided it, or has it now.</summary>
    public IReadOnlyList<string> Orphans => IsTyped && !IsToJudge ? ReviewForm.TextsOf(Request.Form, Read) : [];

    /// <summary>Tells one letter from another: it leaves as it was read, or is read again.</summary>
    public string LetterSeal => Letter is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Letter)));

    [BindProperty(Name = ReviewLinks.Revision)]
    public string? Revision { get; set; }

    [BindProperty(Name = ReviewLinks.Version)]
    public string? Version { get; set; }

    [BindProperty(Name = ReviewLinks.Act)]
    public string? Act { get; set; }

    [BindProperty(Name = ReviewLinks.Outcome)]
    public string? Outcome { get; set; }

    [BindProperty(Name = ReviewLinks.Reason)]
    public string? Reason { get; set; }

    [BindProperty(Name = ReviewLinks.NoInterest)]
    public string? NoInterest { get; set; }

    [BindProperty(Name = ReviewLinks.Letter)]
    public string? Seal { get; set; }

    private ActionContext Acting => HttpContext.Acting(Process);

    private ReviewMark Mark => new(Review.Reference, NumberOf(Revision));

    private Func<string, Uri> LetterPage => addresses.LettersTo(Read.Partner.Slug);

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnGetFileAsync([FromQuery(Name = ReviewLinks.FileKey)] string? fileId, CancellationToken cancellation)
    {
        var shown = Review.Notes.Verdicts.FirstOrDefault(verdict => verdict.FileId is { } id && id.ToString() == fileId);
        return shown?.FileId is { } file && await store.ReadAsync(file, cancellation) is { } stored
            ? StoredFileAnswer.Download(stored, shown.FileName)
            : LocalRedirect(ReviewLinks.One(Review.Reference));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (evidence, faults) = await ReviewForm.EvidenceAsync(Request.Form, Read, uploads, cancellation);
        foreach (var (id, fault) in faults) Refuse(id, fault.Sentence);
        if (IsRefused) return Page();
        if (Act != ReviewLinks.Decide)
        {
            var saved = await service.SaveAsync(Mark, Notes, evidence, Acting, cancellation);
            return saved.Succeeded ? Done(ReviewLinks.One(Review.Reference), "C’est gardé\u00a0: rien n’est décidé.") : Refused(saved.Refusal);
        }

        var outcome = ReviewWords.OutcomeOf(Outcome);
        if (outcome is null) Refuse(ReviewForm.FirstOutcomeId, "Dites si l’offre est conforme.");
        else if (outcome.Value.Outcome == ReviewOutcome.NonCompliant && Letter is not null && Seal != LetterSeal)
            Stopped = "Relisez la lettre qui partira, puis décidez\u00a0: vos verdicts l’ont changée.";
        if (outcome is null || Stopped is not null) return Page();
        var decision = new ReviewDecision
        {
            Outcome = outcome.Value.Outcome,
            FollowUp = outcome.Value.FollowUp,
            ReasonCode = outcome.Value.Outcome == ReviewOutcome.NonCompliant ? Reason : null,
            Notes = Notes,
            Version = NumberOf(Version),
            HasNoInterest = NoInterest is not null,
        };
        var next = Place.Next is { } following ? ReviewLinks.One(following) : ReviewListLinks.All;
        var decided = await service.DecideAsync(Mark, decision, evidence, LetterPage, Acting, cancellation);
        return decided.Succeeded ? Done(next, $"Le contrôle {Review.Reference} est décidé.") : Refused(decided.Refusal);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        var confirmed = await service.ConfirmAsync(Mark, NoInterest is not null, LetterPage, Acting, cancellation);
        return confirmed.Succeeded ? Done(ReviewLinks.One(Review.Reference), "La décision est confirmée.") : Refused(confirmed.Refusal);
    }

    public async Task<IActionResult> OnPostOverturnAsync(CancellationToken cancellation)
    {
        var overturned = await service.OverturnAsync(Mark, NoInterest is not null, Acting, cancellation);
        return overturned.Succeeded
            ? Done(ReviewLinks.One(Review.Reference), "La décision est reprise\u00a0: un nouveau contrôle est dans votre file, avec ce qui était écrit.")
            : Refused(overturned.Refusal);
    }

    protected override Task LoadAsync(CancellationToken cancellation)
    {
        // What could not be read is said so once everything is loaded.
        Notes = IsTyped && IsToJudge ? ReviewForm.Read(Request.Form, Read) : Review.Notes;
        if (!IsTyped) (Outcome, Reason) = (ReviewWords.CodeOf(Notes), Notes.ReasonCode);
        return Task.CompletedTask;
    }

    /// <summary>A fault of what was typed is said at its field; the others, above.</summary>
    private PageResult Refused(Refusal refusal)
    {
        var field = ReviewForm.FieldOf(refusal, Read);
        if (field is not null) Refuse(field, refusal.Sentence);
        else Stopped = refusal.Sentence;
        return Page();
    }
}
