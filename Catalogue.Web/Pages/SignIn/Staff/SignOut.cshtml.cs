using Catalogue.Web.Infrastructure.Security.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn.Staff;

/// <summary>
/// The button that signs out, then the page by which the browser goes on to the provider. Going on is a visit of its own, not a
/// redirection of the form: the security policy holds forms to this site, wherever they are redirected, and a provider may in turn
/// lead to another.
/// </summary>
internal sealed class SignOutModel(StaffSignOut signOut) : FormPage
{
    /// <summary>Where the session ends at the provider's; null until it ended here.</summary>
    public string? ProviderAddress { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        ProviderAddress = await signOut.LeaveAsync(HttpContext);
        if (ProviderAddress is null) return LocalRedirect(StaffLinks.SignedOutWith(signOut.Word()));
        Response.Headers["Refresh"] = $"0;url={ProviderAddress}";
        return Page();
    }
}
