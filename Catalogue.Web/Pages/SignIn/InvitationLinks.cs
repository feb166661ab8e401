namespace Catalogue.Web.Pages.SignIn;

/// <summary>Addresses by which a guest joins a company.</summary>
internal static class InvitationLinks
{
    /// <summary>Name under which the form sends the name of a guest.</summary>
    public const string FullName = "nom";

    /// <param name="secret">The secret of the invitation, from its mail only.</param>
    public static string One(string secret) => $"/invitation/{Uri.EscapeDataString(secret)}";

    /// <summary>Where the form of somebody who is signed in goes.</summary>
    public static string Join(string secret) => $"{One(secret)}?handler=Join";

    /// <summary>The page to sign in, which leads back to the invitation.</summary>
    public static string SignInFor(string secret) => SignInLinks.With(SignInLinks.SignIn, One(secret));
}
