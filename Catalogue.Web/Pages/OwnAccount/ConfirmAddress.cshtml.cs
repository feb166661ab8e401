using Catalogue.Core.Accounts;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>The link that a new address received. Opening it changes nothing: programs that read mails open links too.</summary>
internal sealed class ConfirmAddressModel(AddressService addresses, MailAddresses links, TimeProvider clock) : AccountPage
{
    [BindProperty(SupportsGet = true, Name = "secret")]
    public string Secret { get; set; } = "";

    /// <summary>The address that would be confirmed; null when the link does not work.</summary>
    public string? Email { get; private set; }

    public void OnGet()
    {
        if (Email is null) Refuse(new AddressLinkEnded());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var confirmed = await addresses.ConfirmAsync(AccountId, Secret, links.Of(SiteLinks.Contact), Acting, cancellation);
        if (confirmed.Refusal is not { } refusal)
            return Done(AccountLinks.Home, "Votre nouvelle adresse est confirmée\u00a0: les messages du site y arrivent désormais.");
        Refuse(refusal);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Email = await addresses.FindAsync(AccountId, Secret, clock.GetUtcNow(), cancellation);
}
