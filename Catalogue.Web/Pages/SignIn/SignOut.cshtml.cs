using Catalogue.Core.Accounts;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>Signing out; read, the page says whether somebody is signed in here.</summary>
internal sealed class SignOutModel(SessionService sessions) : FormPage
{
    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => User.SessionId() is not null;

    public IActionResult OnGet() => User.IsStaff() ? LocalRedirect(StaffLinks.SignOut) : Page();

    /// <summary>The ministry's people also sign out at their provider's: the same form is sent there.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (User.IsStaff()) return LocalRedirectPreserveMethod(StaffLinks.SignOut);
        if (User.SessionId() is { } session)
        {
            await sessions.SignOutAsync(session, HttpContext.Acting("déconnexion"), cancellation);
            await HttpContext.ForgetSessionAsync();
        }

        return LocalRedirect(SignInLinks.SignOut);
    }
}
