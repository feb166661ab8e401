namespace Catalogue.Web.Pages.SignIn;

/// <summary>Addresses by which a partner's people come in.</summary>
internal static class SignInLinks
{
    public const string SignIn = "/connexion";
}
