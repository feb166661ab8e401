using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>Shows a phone the key it needs, and takes its first code. Then the recovery codes, once.</summary>
internal sealed class TwoFactorPhoneModel(TwoFactorService twoFactor, MailAddresses links, TimeProvider clock) : AccountPage
{
    public const string CodeId = "code";

    /// <summary>What the phone has to know; null when the password was not given, or too long ago.</summary>
    public TwoFactorSetup? Setup { get; private set; }

    /// <summary>The recovery codes, right after the first code; null before.</summary>
    public RecoveryCodes? Codes { get; private set; }

    [BindProperty(Name = CodeId)]
    public string? Code { get; set; }

    public IActionResult OnGet() => Setup is null ? LocalRedirect(AccountLinks.TwoFactor) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var confirmed = await twoFactor.ConfirmAsync(AccountId, SessionId, Code ?? "", links.Of(SiteLinks.Contact), Acting, cancellation);
        if (confirmed.Refusal is { } refusal) Refuse(refusal);
        else Codes = confirmed.Value;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Setup = await twoFactor.FindSetupAsync(AccountId, SessionId, clock.GetUtcNow(), cancellation);

    protected override string? FieldOf(Refusal refusal) => refusal is WrongFirstCode ? CodeId : base.FieldOf(refusal);
}
