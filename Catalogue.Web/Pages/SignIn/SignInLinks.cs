using Catalogue.Core.Accounts;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>Addresses by which a partner's people come in.</summary>
internal static class SignInLinks
{
    public const string SignIn = "/connexion";

    public const string Code = SignIn + "/code";

    public const string RecoveryCode = SignIn + "/code-de-secours";

    /// <summary>Signs out by a form; read, it says whether one is.</summary>
    public const string SignOut = "/deconnexion";

    public const string Forgotten = "/mot-de-passe-oublie";

    /// <summary>Says what happens next, the same whoever was named.</summary>
    public const string ForgottenSent = Forgotten + "/demande-recue";

    /// <summary>Where somebody arrives who asked for no page.</summary>
    public const string Arrival = "/espace";

    /// <summary>In the address of the sign-in: that its second step came too late.</summary>
    public const string TooLate = "trop-tard";

    /// <summary>In the address of the sign-in: that a session ended before its form came, and whether that was kept.</summary>
    public const string FormAfterSession = "formulaire", FormKept = "garde", FormLost = "perdu";

    /// <summary>In the address of a link's page: its secret.</summary>
    public const string Secret = "secret";

    /// <summary>Names under which forms send their values.</summary>
    public const string NameField = "identifiant", PasswordField = "mot-de-passe", CodeField = "code", RenewField = "nouveau-lien";

    /// <summary>The step of breadcrumbs that leads back to the sign-in.</summary>
    public static BreadcrumbStep Step { get; } = new("Se connecter", SignIn);

    /// <param name="secret">The secret of the link.</param>
    public static string NewPassword(string secret) => $"/mot-de-passe/{Uri.EscapeDataString(secret)}";

    /// <param name="secret">The secret of the link.</param>
    public static string Activation(string secret) => $"/activation/{Uri.EscapeDataString(secret)}";

    /// <summary>A page of the sign-in, to go on to another afterwards.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="returnTo">The path and query to go on to; null for none in particular.</param>
    public static string With(string page, string? returnTo) =>
        returnTo is null ? page : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{SessionCookie.ReturnParameter}={Uri.EscapeDataString(returnTo)}";

    /// <summary>The first step once more, when the second came too late.</summary>
    public static string Again(string? returnTo) => With($"{SignIn}?{TooLate}=oui", returnTo);

    /// <summary>A page that says that a session ended before its form came.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="isKept">Whether what was typed is kept.</param>
    public static string AfterSession(string page, bool isKept) => $"{page}?{FormAfterSession}={(isKept ? FormKept : FormLost)}";

    /// <summary>What such a page says; null where the address says no such thing.</summary>
    public static string? SayAfterSession(HttpRequest request) => request.Query[FormAfterSession].ToString() switch
    {
        FormKept => "Votre session est finie. Connectez-vous dans la demi-heure : vous retrouverez ce que vous avez écrit, sauf les mots de passe et les fichiers.",
        FormLost => "Votre session est finie. Rien n’a été enregistré : connectez-vous, puis recommencez.",
        _ => null,
    };

    /// <summary>What mails to accounts link to.</summary>
    public static AccountAddresses InMails(MailAddresses addresses) => new()
    {
        Activation = secret => addresses.Of(Activation(secret)),
        NewPassword = secret => addresses.Of(NewPassword(secret)),
        ForgottenPassword = addresses.Of(Forgotten),
    };
}
