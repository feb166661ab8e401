using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>
/// A page that a mail's link opens, where a password is chosen. Opening it uses nothing up: machines that check mails do so before
/// people.
/// </summary>
internal abstract class LinkPage(SignInVisit visit) : SignInPage(visit)
{
    public const string PasswordId = SignInLinks.PasswordField;

    /// <summary>The secret of the link.</summary>
    public string Secret { get; private set; } = "";

    [BindProperty(Name = SignInLinks.PasswordField)]
    public string? Password { get; set; }

    /// <summary>Whose password is chosen; null when the link does not work.</summary>
    public Account? Owner { get; private set; }

    /// <summary>Whether the account has its password: there is nothing to activate any more.</summary>
    public bool IsActivated { get; private set; }

    /// <summary>The page's own address, which its forms are sent to.</summary>
    public abstract string Address { get; }

    /// <summary>Finds whose password the link chooses.</summary>
    protected abstract Task<Result<Account>> FindAsync(CancellationToken cancellation);

    /// <summary>Chooses it.</summary>
    protected abstract Task<Result<SignInStep>> ChooseAsync(NewPassword chosen, CancellationToken cancellation);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Secret = RouteData.Values[SignInLinks.Secret] as string ?? "";
        Take(await FindAsync(cancellation));
    }

    protected async Task<IActionResult> ChooseAsync(CancellationToken cancellation)
    {
        if (Owner is null) return Page();
        if (string.IsNullOrEmpty(Password)) Refuse(PasswordId, "Choisissez un mot de passe.");
        if (IsRefused || IsOneTooMany()) return Page();
        var chosen = new NewPassword { Secret = Secret, Password = Password!, Browser = Visit.BrowserOf(Request) };
        var result = await ChooseAsync(chosen, cancellation);
        if (result.Refusal is not { } refusal) return await GoOnAsync(result.Value);
        if (refusal is LinkNoLongerWorks or AlreadyActivated) Take(refusal);
        else Refuse(PasswordId, refusal.Sentence);
        return Page();
    }

    private void Take(Result<Account> found)
    {
        (Owner, IsActivated) = (found.Succeeded ? found.Value : null, found.Refusal is AlreadyActivated);
        if (Owner is null) Response.StatusCode = StatusCodes.Status410Gone;
    }
}
