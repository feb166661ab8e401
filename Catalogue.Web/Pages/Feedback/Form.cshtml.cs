using Catalogue.Core.Feedback;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Discovery;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Feedback;

/// <summary>« Je donne mon avis »: two questions, no account, nothing that tells who.</summary>
[RequestSizeLimit(LargestForm)]
internal sealed class FormModel(
    FeedbackService feedback, FeedbackLimit limit, FeedbackReceipt receipt, IndexedPages pages, TimeProvider clock) : FormPage
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

    /// <summary>The page it is given from, as it was sent.</summary>
    [BindProperty(Name = FeedbackLinks.Origin)]
    public string? From { get; set; }

    [BindProperty(Name = FeedbackLinks.Ease)]
    public string? Ease { get; set; }

    [BindProperty(Name = FeedbackLinks.Missing)]
    public string? Missing { get; set; }

    /// <summary>A field people do not see: what fills it in is a program.</summary>
    [BindProperty(Name = FeedbackLinks.Trap)]
    public string? Trap { get; set; }

    /// <summary>The page it is given from; empty where that is none for everybody, since the address of others may tell who writes.</summary>
    public string Origin => From is not null && pages.Holds(From) ? From : "";

    public IReadOnlyList<RadioChoice> Choices => [.. Degrees.Select(degree => new RadioChoice(degree.Key, degree.Text, degree.Key == Ease))];

    /// <summary>The address says it under a name that routes of pages use for themselves: it is read as it is.</summary>
    public void OnGet() => From = Request.Query[FeedbackLinks.Page];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(Trap)) return LocalRedirect(receipt.ThanksAddress());
        if (Given() is not { } given) return Page();
        if (!limit.Allows(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Stopped = "Beaucoup d’avis sont partis de votre connexion : renvoyez celui-ci dans dix minutes.";
            return Page();
        }

        var context = new ActionContext { Actor = Actor.Visitor, Instant = clock.GetUtcNow(), Process = "avis" };
        if ((await feedback.GiveAsync(given, context, cancellation)).Refusal is { } refusal)
        {
            Refuse(MissingId, refusal.Sentence);
            return Page();
        }

        return LocalRedirect(receipt.ThanksAddress());
    }

    protected override void RefuseUnreadable() =>
        Refuse(MissingId, $"Votre texte est trop long : gardez-en {NewOpinion.LongestText} caractères au plus.");

    private NewOpinion? Given()
    {
        var chosen = Array.FindIndex(Degrees, degree => degree.Key == Ease);
        if (chosen < 0) Refuse(FirstChoiceId, "Dites si c’était facile : choisissez une des quatre réponses.");
        var given = new NewOpinion
        {
            Page = Origin,
            Ease = chosen < 0 ? default : Degrees[chosen].Ease,
            Missing = Missing ?? "",
        };
        if (given.Missing.Length > NewOpinion.LongestText) Refuse(MissingId, new OpinionTooLong(given.Missing.Length).Sentence);
        return Errors.Count == 0 ? given : null;
    }
}
