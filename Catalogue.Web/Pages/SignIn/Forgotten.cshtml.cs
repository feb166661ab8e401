using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>Asking for a link by which a password is chosen. The answer is the same whoever is named.</summary>
internal sealed class ForgottenModel(ForgottenPasswordService passwords, SignInVisit visit) : SignInPage(visit)
{
    public const string NameId = SignInLinks.NameField;

    [BindProperty(Name = SignInLinks.NameField)]
    public string? Name { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var name = SignInName.Read(Name ?? "");
        if (!name.IsSound)
            Refuse(NameId, "Écrivez votre adresse électronique, ou les huit lettres et chiffres de votre code utilisateur.");
        if (IsRefused || IsOneTooMany()) return Page();
        await passwords.AskAsync(name, Visit.Context("mot de passe oublié"), cancellation);
        return LocalRedirect(SignInLinks.ForgottenSent);
    }
}
