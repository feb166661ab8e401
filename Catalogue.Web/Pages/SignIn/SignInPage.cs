using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>A page by which a partner's people come in.</summary>
[RequestSizeLimit(LargestForm)]
internal abstract class SignInPage(SignInVisit visit) : FormPage
{
    /// <summary>Bytes; a password far too long still meets a sentence.</summary>
    private const int LargestForm = 64 * 1024;

    /// <summary>The page to go on to, as the address or the form says.</summary>
    [BindProperty(Name = SessionCookie.ReturnParameter, SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The page to go on to: one of this site, or none.</summary>
    public string? ReturnTo => LocalAddress.Of(Return);

    protected SignInVisit Visit => visit;

    /// <summary>Counts a try; says so when there were too many from this network, or from this known browser.</summary>
    protected bool IsOneTooMany()
    {
        if (visit.Allows(HttpContext)) return false;
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Stopped = "Beaucoup d’essais sont partis de cet appareil ou de votre connexion à Internet : réessayez dans dix minutes.";
        return true;
    }

    /// <summary>Shows the page again, with why.</summary>
    protected IActionResult Again(Refusal refusal, string fieldId)
    {
        if (refusal is TooManyTries) (Response.StatusCode, Stopped) = (StatusCodes.Status429TooManyRequests, refusal.Sentence);
        else Refuse(fieldId, refusal.Sentence);
        return Page();
    }

    protected async Task<IActionResult> GoOnAsync(SignInStep step) => LocalRedirect(await visit.GoOnAsync(HttpContext, step, ReturnTo));
}
