using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>Begins to prepare a phone: the first, or another.</summary>
internal sealed class StartTwoFactorModel(TwoFactorService twoFactor) : TwoFactorActPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Asked() is not { } act) return Page();
        if ((await twoFactor.BeginAsync(act, Acting, cancellation)).Refusal is not { } refusal) return LocalRedirect(AccountLinks.TwoFactorPhone);
        Refuse(refusal);
        return Page();
    }
}
