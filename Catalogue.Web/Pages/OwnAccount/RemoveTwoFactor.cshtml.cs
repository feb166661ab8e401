using Catalogue.Core.Accounts;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>Back to the password alone.</summary>
internal sealed class RemoveTwoFactorModel(TwoFactorService twoFactor, MailAddresses links) : TwoFactorActPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        (await twoFactor.FindAsync(AccountId, cancellation)).IsOn ? Page() : LocalRedirect(AccountLinks.TwoFactor);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Asked() is not { } act) return Page();
        if ((await twoFactor.RemoveAsync(act, links.Of(SignInLinks.Forgotten), Acting, cancellation)).Refusal is not { } refusal)
            return Done(AccountLinks.TwoFactor, "La validation en deux étapes est retirée\u00a0: votre mot de passe suffit de nouveau.");
        Refuse(refusal);
        return Page();
    }
}
