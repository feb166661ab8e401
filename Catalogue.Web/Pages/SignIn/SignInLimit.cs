using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>
/// How many tries may come from one network: enough for a town hall or a school behind one address, few for
/// who tries many accounts. A browser from which somebody has signed in is counted alone: others of its network do not stand in its
/// way, and what it is known by, copied to many machines, is of no more use to them than one browser.
/// </summary>
internal sealed class SignInLimit(KnownBrowserCookie browsers) : RequestLimit(request =>
    browsers.Read(request.Request) is { } browser ? (browser, MostFromBrowser) : (VisitorNetwork.Of(request), Most))
{
    /// <summary>Tries from one network within the window.</summary>
    public const int Most = 100;

    /// <summary>Tries from one known browser within the window: more than anybody needs who mistypes.</summary>
    public const int MostFromBrowser = 30;
}
