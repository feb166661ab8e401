using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>Asks for another e-mail address, which then receives a link.</summary>
internal sealed class AddressModel(AddressService addresses, RegistryContext registry, MailAddresses links, TimeProvider clock) : AccountPage
{
    public const string EmailId = "nouvelle-adresse";

    /// <summary>The account's address.</summary>
    public string Present { get; private set; } = "";

    /// <summary>The address that waits for its link to be followed; null when none does.</summary>
    public WaitingAddress? Waiting { get; private set; }

    [BindProperty(Name = EmailId)]
    public string? Email { get; set; }

    [BindProperty(Name = PasswordId)]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var email = (Email ?? "").Trim();
        if (!EmailAddress.IsSound(email)) Refuse(new AddressRefused());
        var password = Typed(Password);
        if (password is null || IsRefused) return Page();
        var change = new AddressChange
        {
            AccountId = AccountId,
            Password = password,
            Email = email,
            LinkOf = secret => links.Of(AccountLinks.ConfirmAddress(secret)),
        };
        if ((await addresses.AskAsync(change, Acting, cancellation)).Refusal is not { } refusal) return LocalRedirect(AccountLinks.Address);
        Refuse(refusal);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var id = AccountId;
        Present = await registry.Accounts.Where(account => account.Id == id).Select(account => account.Email!).FirstAsync(cancellation);
        Waiting = await addresses.FindWaitingAsync(id, clock.GetUtcNow(), cancellation);
    }

    protected override string? FieldOf(Refusal refusal) => refusal is AddressRefused or AddressUnchanged ? EmailId : base.FieldOf(refusal);
}
