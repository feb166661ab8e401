namespace Catalogue.Web.Pages.SignIn;

/// <summary>Addresses by which a guest joins a company.</summary>
internal static class InvitationLinks
{
    /// <summary>Names under which the form sends its values.</summary>
    public const string FullName = "nom", Password = "motdepasse";

    /// <param name="secret">The secret of the invitation, from its mail only.</param>
    public static string One(string secret) => $"/invitation/{secret}";

    /// <summary>Where the form of somebody who is signed in goes.</summary>
    public static string Join(string secret) => $"{One(secret)}?handler=Join";

    /// <summary>The page to sign in, which leads back to the invitation.</summary>
    public static string SignInFor(string secret) =>
        $"{SignInLinks.SignIn}?{Infrastructure.Security.SessionCookie.ReturnParameter}={Uri.EscapeDataString(One(secret))}";
}
