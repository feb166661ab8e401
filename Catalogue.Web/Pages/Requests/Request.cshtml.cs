using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Joining;
using Catalogue.Web.Pages.SignIn;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Requests;

/// <summary>
/// A request to join: what was declared with what the machine found beside it, what happened, and what the reviewer decides, all on one page
/// (A4).
/// </summary>
[Requires(Permission.DecideRequests)]
internal sealed class RequestModel(
    RequestFiles files, RequestReview review, RequestAdmission admission, SiteContent content, MailTemplates mails, MailAddresses addresses, TimeProvider clock)
    : PageOfOne
{
    public const string TakeoverId = "confirme", FirstTakeoverId = TakeoverId + "-1";

    private const string Process = "instruction des demandes", SecretToCome = "votre-lien";

    public RequestFile Read { get; private set; } = null!;

    public JoinRequest JoinRequest => Read.Request;

    public DeclaredView Declared => DeclaredView.Of(JoinRequest.Declaration, [], Read.Specifications);

    public RequestSilence? Silence { get; private set; }

    public IReadOnlyList<DecisionReason> Reasons => content.ReasonsFor(ReasonUse.Request);

    /// <summary>What the reasons of a refusal say.</summary>
    public IReadOnlyList<string> GivenReasons => content.ReasonSentences(JoinRequest.ReasonCodes);

    /// <summary>The letter of a refusal, once it can be read before it leaves.</summary>
    public string? Letter { get; private set; }

    /// <summary>Tells one letter from another: it leaves as it was read, or is read again.</summary>
    public string? LetterSeal => Letter is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Letter)));

    public CompletionForm Completion => new(Parts ?? [], Questions ?? []);

    public RefusalForm Refusal => new([.. (Codes ?? []).OfType<string>()], Note ?? "");

    public bool IsMine => JoinRequest.AssignedTo == User.Id();

    public bool IsOfAnother => JoinRequest.AssignedTo is not null && !IsMine;

    [BindProperty(Name = RequestLinks.Revision)]
    public string? Revision { get; set; }

    [BindProperty(Name = RequestLinks.Confirmed)]
    public string? Confirmed { get; set; }

    [BindProperty(Name = RequestLinks.Part)]
    public IReadOnlyList<string?>? Parts { get; set; }

    [BindProperty(Name = RequestLinks.Question)]
    public IReadOnlyList<string?>? Questions { get; set; }

    [BindProperty(Name = RequestLinks.Reason)]
    public IReadOnlyList<string?>? Codes { get; set; }

    [BindProperty(Name = RequestLinks.Note)]
    public string? Note { get; set; }

    [BindProperty(Name = RequestLinks.Letter)]
    public string? Seal { get; set; }

    private ActionContext Acting => HttpContext.Acting(Process);

    /// <summary>The request as the reviewer read it; a form without it is one nobody filled in here.</summary>
    private ReviewTurn Turn => new(JoinRequest.Id, NumberOf(Revision));

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation)
    {
        if (!IsOfAnother || Confirmed is not null)
            return await AfterAsync(await review.TakeAsync(Turn, Confirmed is not null, Acting, cancellation), "Cette demande est à vous.");
        Refuse(FirstTakeoverId, $"Cochez la case\u00a0: {Read.HolderName} s’occupe déjà de cette demande.");
        return Page();
    }

    public async Task<IActionResult> OnPostGiveBackAsync(CancellationToken cancellation) =>
        await AfterAsync(await review.GiveBackAsync(Turn, Acting, cancellation), "La demande est libre\u00a0: un collègue peut la prendre.");

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation) => await AfterAsync(
        await review.AskCompletionAsync(Turn, Completion.Points, FollowUpOf, Acting, cancellation),
        "Vos questions sont en route. Le délai s’arrête jusqu’à la réponse de l’entreprise.",
        Completion.FaultyId);

    /// <summary>The letter is read first: the refusal leaves with the very letter that was read, or the letter is shown again.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation)
    {
        var preview = await review.PreviewAsync(Turn, Refusal.Refusal, FollowUpOf(SecretToCome), Acting, cancellation);
        if (preview.Succeeded) Letter = mails.TextOf(preview.Value);
        if (preview.Succeeded && Seal != LetterSeal) return Page();
        Result refused = preview.Refusal is { } stopped ? stopped : await review.RefuseAsync(Turn, Refusal.Refusal, FollowUpOf, Acting, cancellation);
        var field = refused.Refusal is NoteTooLong ? RefusalForm.NoteId : RefusalForm.FirstReasonId;
        return await AfterAsync(refused, "La demande est refusée, et la lettre est en route.", field);
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation)
    {
        var links = new AdmissionLinks
        {
            ActivationOf = secret => addresses.Of(SignInLinks.Activation(secret)),
            InvitationOf = secret => addresses.Of(InvitationLinks.One(secret)),
            SpaceOf = slug => addresses.Of(SpaceLinks.One(slug)),
            SignIn = addresses.Of(SignInLinks.SignIn),
        };
        var accepted = await admission.AcceptAsync(Turn, links, Acting, cancellation);
        return await AfterAsync(
            accepted.Refusal is { } refusal ? refusal : Result.Done,
            "La demande est acceptée\u00a0: l’entreprise est partenaire, et son contact est prévenu.");
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await files.FindAsync((string)RouteData.Values[RequestLinks.RouteKey]!, now, cancellation) is not { } file) return false;
        Read = file;
        Silence = RequestSilence.Of(file.Request, file.Programme.SilenceMeans, ParisCalendar.DayOf(now));
        return true;
    }

    private Func<string, Uri> FollowUpOf => JoiningLinks.In(addresses);

    /// <summary>A fault of what was typed is said at its field; the others, above, on the page as it is now.</summary>
    private async Task<IActionResult> AfterAsync(Result done, string sentence, string? fieldId = null)
    {
        if (done.Succeeded) return Done(RequestLinks.One(JoinRequest.Reference), sentence);
        if (done.Refusal is RequestChangedMeanwhile) await FindAsync(HttpContext.RequestAborted);
        if (fieldId is not null && done.Refusal is NothingToComplete or QuestionTooLong or RefusalWithoutReason or NoteTooLong)
            Refuse(fieldId, done.Refusal.Sentence);
        else Stopped = done.Refusal.Sentence;
        return Page();
    }
}
