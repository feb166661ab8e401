using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>The first password, from the link that the account's address received (A4).</summary>
internal sealed class ActivationModel(ActivationService activations, ForgottenPasswordService passwords, SignInVisit visit) : LinkPage(visit)
{
    /// <summary>What the button sends that asks for a new link.</summary>
    [BindProperty(Name = SignInLinks.RenewField)]
    public string? Renew { get; set; }

    public override string Address => SignInLinks.Activation(Secret);

    protected override Task<Result<Account>> FindAsync(CancellationToken cancellation) => activations.FindAsync(Secret, Visit.Now, cancellation);

    protected override Task<Result<SignInStep>> ChooseAsync(NewPassword chosen, CancellationToken cancellation) =>
        activations.ActivateAsync(chosen, Visit.Context("activation"), cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Renew is null) return await ChooseAsync(cancellation);
        if (IsOneTooMany()) return Page();
        await passwords.AskByLinkAsync(Secret, Visit.Context("activation"), cancellation);
        return LocalRedirect(SignInLinks.ForgottenSent);
    }
}
