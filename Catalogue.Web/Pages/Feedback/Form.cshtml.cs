using Catalogue.Core.Feedback;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.DesignSystem.Radios;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>« Je donne mon avis »: two questions, no account, nothing that tells who.</summary>
/// <remarks>It checks by itself that the form is its own: one that expired comes back filled in, with a sentence.</remarks>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(LargestForm)]
internal sealed class FormModel(
    FeedbackService feedback, FeedbackLimit limit, FeedbackReceipt receipt, IAntiforgery antiforgery, TimeProvider clock) : PageModel
{
    public const string EaseId = "facilite", FirstChoiceId = EaseId + "-1", MissingId = "manque";

    /// <summary>Bytes; a text far too long still comes back to be cut.</summary>
    private const int LargestForm = 256 * 1024;

    private static readonly (string Key, string Text, Ease Ease)[] Degrees =
    [
        ("tres-facile", "Très facile", Core.Feedback.Ease.VeryEasy),
        ("plutot-facile", "Plutôt facile", Core.Feedback.Ease.Easy),
        ("plutot-difficile", "Plutôt difficile", Core.Feedback.Ease.Hard),
        ("tres-difficile", "Très difficile", Core.Feedback.Ease.VeryHard),
    ];

    private readonly List<FieldError> _errors = [];

    /// <summary>The page it is given from.</summary>
    [BindProperty(Name = FeedbackLinks.Origin)]
    public string? From { get; set; }

    [BindProperty(Name = FeedbackLinks.Ease)]
    public string? Ease { get; set; }

    [BindProperty(Name = FeedbackLinks.Missing)]
    public string? Missing { get; set; }

    /// <summary>A field people do not see: what fills it in is a program.</summary>
    [BindProperty(Name = FeedbackLinks.Trap)]
    public string? Trap { get; set; }

    /// <summary>What stops the form as a whole, as a sentence.</summary>
    public string? Stopped { get; private set; }

    /// <summary>What is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    public IReadOnlyList<RadioChoice> Choices => [.. Degrees.Select(degree => new RadioChoice(degree.Key, degree.Text, degree.Key == Ease))];

    public string? ErrorOf(string fieldId) => _errors.Find(error => error.FieldId == fieldId)?.Sentence;

    /// <summary>A page with a secret is not compressed under HTTPS, which would let others guess it.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression) compression.Mode = HttpsCompressionMode.DoNotCompress;
    }

    /// <summary>The address says it under a name that routes of pages use for themselves: it is read as it is.</summary>
    public void OnGet() => From = Request.Query[FeedbackLinks.Page];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(Trap)) return LocalRedirect(receipt.ThanksAddress());
        if (!await CheckAsync() || Given() is not { } given) return Page();
        if (!limit.Allows(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Stopped = "Beaucoup d’avis sont partis de votre connexion : renvoyez celui-ci dans dix minutes.";
            return Page();
        }

        var context = new ActionContext { Actor = Actor.Visitor, Instant = clock.GetUtcNow(), Process = "avis" };
        if ((await feedback.GiveAsync(given, context, cancellation)).Refusal is { } refusal)
        {
            _errors.Add(new(MissingId, refusal.Sentence));
            return Page();
        }

        return LocalRedirect(receipt.ThanksAddress());
    }

    /// <summary>Whether the form could be read, and is one of ours.</summary>
    private async Task<bool> CheckAsync()
    {
        if (!ModelState.IsValid)
            _errors.Add(new(MissingId, $"Votre texte est trop long : gardez-en {NewOpinion.LongestText} caractères au plus."));
        else if (!await antiforgery.IsRequestValidAsync(HttpContext))
            Stopped = "La page est restée ouverte trop longtemps : relisez votre avis et envoyez-le de nouveau.";
        return _errors.Count == 0 && Stopped is null;
    }

    private NewOpinion? Given()
    {
        var chosen = Array.FindIndex(Degrees, degree => degree.Key == Ease);
        if (chosen < 0) _errors.Add(new(FirstChoiceId, "Dites si c’était facile : choisissez une des quatre réponses."));
        var given = new NewOpinion
        {
            Page = From ?? "",
            Ease = chosen < 0 ? default : Degrees[chosen].Ease,
            Missing = Missing ?? "",
        };
        if (given.Missing.Length > NewOpinion.LongestText) _errors.Add(new(MissingId, new OpinionTooLong(given.Missing.Length).Sentence));
        return _errors.Count == 0 ? given : null;
    }
}
