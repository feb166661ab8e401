using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>New recovery codes in place of those before, shown once.</summary>
internal sealed class RecoveryCodesModel(TwoFactorService twoFactor) : TwoFactorActPage
{
    /// <summary>The new codes, right after they were drawn; null before.</summary>
    public RecoveryCodes? Codes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        (await twoFactor.FindAsync(AccountId, cancellation)).IsOn ? Page() : LocalRedirect(AccountLinks.TwoFactor);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Asked() is not { } act) return Page();
        var renewed = await twoFactor.RenewCodesAsync(act, Acting, cancellation);
        if (renewed.Refusal is { } refusal) Refuse(refusal);
        else Codes = renewed.Value;
        return Page();
    }
}
