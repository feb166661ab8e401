using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>What the pages of the sign-in share: who tries, how often, and where a step leads.</summary>
internal sealed class SignInVisit(
    SignInLimit limit, KnownBrowserCookie browsers, PendingSignInCookie pendings, AccountAddresses addresses, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Where the owner of an account goes when it was not them.</summary>
    public Uri Help => addresses.ForgottenPassword;

    public ActionContext Context(string process) => new() { Actor = Actor.Visitor, Instant = Now, Process = process };

    public VisitorBrowser BrowserOf(HttpRequest request) => browsers.BrowserOf(request);

    public bool Allows(HttpContext request) => limit.Allows(request);

    public PendingSignIn? PendingOf(HttpRequest request) => pendings.Read(request);

    /// <summary>Gives the browser what a step leaves it with.</summary>
    /// <returns>Where to go on.</returns>
    public async Task<string> GoOnAsync(HttpContext http, SignInStep step, string? returnTo)
    {
        if (step is CodeNeeded needed)
        {
            pendings.Write(http.Response, needed.Pending);
            return SignInLinks.With(SignInLinks.Code, returnTo);
        }

        var opened = (SessionOpened)step;
        PendingSignInCookie.Forget(http.Response);
        browsers.Write(http.Response, opened.BrowserId);
        await http.SignInAsync(opened.Session);
        return returnTo ?? SignInLinks.Arrival;
    }
}
