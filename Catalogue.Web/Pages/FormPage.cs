using System.Globalization;
using Catalogue.Core.Documents;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages;

/// <summary>
/// A page with a form. It checks by itself, before any handler, that what is sent comes from its own form: one that was left open
/// too long comes back filled in, with a sentence, where the framework would answer a bare 400. So does one whose session had ended,
/// once its owner has signed in again. One that takes files says so with <see cref="TakesFilesAttribute"/>.
/// </summary>
[IgnoreAntiforgeryToken]
[ResumesForm]
internal abstract class FormPage : PageModel
{
    private readonly List<FieldError> _errors = [];

    /// <summary>What stops the form as a whole, as a sentence.</summary>
    public string? Stopped { get; protected set; }

    /// <summary>What is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Whether something stands in the way, which the title of the page says first.</summary>
    public bool IsRefused => _errors.Count > 0 || Stopped is not null;

    public string? ErrorOf(string fieldId) => _errors.Find(error => error.FieldId == fieldId)?.Sentence;

    /// <summary>Whether something was sent that can be read as a form.</summary>
    protected bool IsTyped => HttpMethods.IsPost(Request.Method) && ModelState.IsValid && Request.HasFormContentType;

    /// <summary>The revision that a form was read at, or another number that it gives back; -1, which nothing has, for a form that nobody filled in here.</summary>
    protected static int NumberOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Says that a field is wrong.</summary>
    protected void Refuse(string fieldId, string sentence) => _errors.Add(new(fieldId, sentence));

    /// <summary>Leads to a private page, which says once, above everything, what was just done.</summary>
    /// <param name="address">The page, or one that leads there.</param>
    /// <param name="sentence">What was done.</param>
    protected LocalRedirectResult Done(string address, string sentence)
    {
        TempData.SayDone(User, sentence);
        return LocalRedirect(address);
    }

    /// <summary>Loads what the page shows around its form, whether it is read or receives something.</summary>
    protected virtual Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Says that what was sent could not be read: it is far too long, or no form at all.</summary>
    protected virtual void RefuseUnreadable() => Stopped = TakesFilesAttribute.IsOn(HttpContext)
        ? $"Votre envoi est trop lourd ou illisible : choisissez des fichiers de {UploadCheck.LargestFile / 1_000_000} Mo au plus et envoyez-les de nouveau."
        : "Ce que vous avez envoyé est trop long ou illisible : raccourcissez-le et envoyez-le de nouveau.";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        // A page with a secret is not compressed under HTTPS, which would let others guess it.
        if (HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression) compression.Mode = HttpsCompressionMode.DoNotCompress;
        await LoadAsync(HttpContext.RequestAborted);
        if (HttpContext.Features.Get<KeptForm>() is not null)
        {
            Stopped = "Votre session était finie. Rien n’a été enregistré : vérifiez, puis envoyez de nouveau.";
            context.Result = Page();
            return;
        }

        if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid)
        {
            RefuseUnreadable();
            context.Result = Page();
            return;
        }

        var antiforgery = HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        if (HttpMethods.IsPost(Request.Method) && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Stopped = "La page est restée ouverte trop longtemps : relisez ce que vous avez écrit et envoyez-le de nouveau.";
            context.Result = Page();
            return;
        }

        await next();
    }
}
