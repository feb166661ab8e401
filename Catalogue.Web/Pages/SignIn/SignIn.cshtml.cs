using Catalogue.Core.Accounts;
using Catalogue.Core.Demo;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>Signing in: a user code or an address, and a password.</summary>
internal sealed class SignInModel(SignInService signIns, SignInVisit visit, DemoSignIns demonstration) : SignInPage(visit)
{
    public const string NameId = SignInLinks.NameField, PasswordId = SignInLinks.PasswordField;

    [BindProperty(Name = SignInLinks.NameField)]
    public string? Name { get; set; }

    [BindProperty(Name = SignInLinks.PasswordField)]
    public string? Password { get; set; }

    /// <summary>Accounts that anybody may try; none but where people develop, over a demonstration.</summary>
    public IReadOnlyList<DemoAccount> Demonstration { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken cancellation) => Demonstration = await demonstration.ListAsync(cancellation);

    public IActionResult OnGet()
    {
        if (User.HasAccount()) return LocalRedirect(ReturnTo ?? SignInLinks.Arrival);
        Stopped = Request.Query.ContainsKey(SignInLinks.TooLate) ? new SignInTooOld().Sentence : SignInLinks.SayAfterSession(Request);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Name)) Refuse(NameId, "Écrivez votre code utilisateur ou votre adresse électronique.");
        if (string.IsNullOrEmpty(Password)) Refuse(PasswordId, "Écrivez votre mot de passe.");
        if (IsRefused || IsOneTooMany()) return Page();
        var tried = new PasswordTry
        {
            Name = SignInName.Read(Name!),
            Password = Password!,
            Browser = Visit.BrowserOf(Request),
            Help = Visit.Help,
        };
        var result = await signIns.WithPasswordAsync(tried, Visit.Context("connexion"), cancellation);
        return result.Refusal is { } refusal ? Again(refusal, PasswordId) : await GoOnAsync(result.Value);
    }
}
