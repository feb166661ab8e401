using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Security.Staff;

namespace Catalogue.Web.Pages.SignIn.Staff;

/// <summary>Addresses by which the ministry's staff sign in and out.</summary>
internal static class StaffLinks
{
    /// <summary>Leads to the provider; a link, for it only begins something.</summary>
    public const string SignIn = "/agents/connexion";

    /// <summary>Where the provider leads back to: it must be told of this address.</summary>
    public const string Return = "/agents/retour";

    /// <summary>
    /// Says that the session ended before a form came, and leads to the provider by a link: the security policy holds forms to this
    /// site, wherever they are redirected.
    /// </summary>
    public const string SessionOver = SignIn + "/session-finie";

    public const string SignOut = "/agents/deconnexion";

    /// <summary>Where the provider leads back to once it signed people out: it must be told of this address too.</summary>
    public const string SignedOut = "/agents/deconnecte";

    /// <summary>In the address: where to go once signed in.</summary>
    public const string ReturnParameter = SessionCookie.ReturnParameter;

    /// <summary>In the address: that the provider must ask once more who one is, for somebody who would be another.</summary>
    public const string AgainParameter = "autre";

    /// <summary>In the address: why somebody was not signed in.</summary>
    public const string ReasonParameter = "raison";

    /// <summary>In the address: the word that says somebody was just signed out.</summary>
    public const string StateParameter = "state";

    /// <summary>Signing in as somebody else than who the provider remembers.</summary>
    public const string SignInAgain = $"{SignIn}?{AgainParameter}=1";

    private const string Failed = "/agents/non-connecte";

    /// <summary>The page that says why somebody was not signed in.</summary>
    public static string NotSignedIn(StaffSignInFailure failure) => $"{Failed}?{ReasonParameter}={NotSignedInModel.CodeOf(failure)}";

    /// <summary>Where one lands signed out.</summary>
    /// <param name="word">The word that says so.</param>
    public static string SignedOutWith(string word) => $"{SignedOut}?{StateParameter}={Uri.EscapeDataString(word)}";
}
