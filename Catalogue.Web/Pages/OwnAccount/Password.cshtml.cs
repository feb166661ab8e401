using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>Another password in place of the present one.</summary>
internal sealed class PasswordModel(AccountService accounts, MailAddresses addresses) : AccountPage
{
    public const string NewId = "nouveau-mot-de-passe";

    [BindProperty(Name = PasswordId)]
    public string? Current { get; set; }

    [BindProperty(Name = NewId)]
    public string? New { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var current = Typed(Current);
        if (string.IsNullOrEmpty(New)) Refuse(NewId, "Écrivez votre nouveau mot de passe.");
        if (current is null || string.IsNullOrEmpty(New)) return Page();
        var change = new PasswordChange
        {
            AccountId = AccountId,
            SessionId = SessionId,
            Current = current,
            New = New,
            Help = addresses.Of(SignInLinks.Forgotten),
        };
        if ((await accounts.ChangePasswordAsync(change, Acting, cancellation)).Refusal is not { } refusal)
            return Done(AccountLinks.Home, "Votre mot de passe est changé. Les autres appareils connectés à votre compte ne le sont plus.");
        Refuse(refusal);
        return Page();
    }

    protected override string? FieldOf(Refusal refusal) => refusal switch
    {
        AskedTooOften or ChangedElsewhere => null,
        _ => base.FieldOf(refusal) ?? NewId,
    };
}
