using Catalogue.Web.Infrastructure.Security.Staff;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.SignIn.Staff;

/// <summary>
/// The button that signs out, then the page by which the browser goes on to the provider. Going on is a visit of its own, not a
/// redirection of the form: the security policy holds forms to this site, wherever they are redirected, and a provider may in turn
/// lead to another.
/// </summary>
/// <remarks>It checks by itself that the form is its own: who kept the page open too long is only asked to press again.</remarks>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignOutModel(StaffSignOut signOut, IAntiforgery antiforgery) : PageModel
{
    /// <summary>Where the session ends at the provider's; null until it ended here.</summary>
    public string? ProviderAddress { get; private set; }

    /// <summary>A page with a secret is not compressed under HTTPS, which would let others guess it.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression) compression.Mode = HttpsCompressionMode.DoNotCompress;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) return Page();
        ProviderAddress = await signOut.LeaveAsync(HttpContext);
        if (ProviderAddress is null) return LocalRedirect(StaffLinks.SignedOutWith(signOut.Word()));
        Response.Headers["Refresh"] = $"0;url={ProviderAddress}";
        return Page();
    }
}
