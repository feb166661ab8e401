using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>What one is called.</summary>
internal sealed class NameModel(AccountService accounts) : AccountPage
{
    public const string NameId = "nom";

    [BindProperty(Name = NameId)]
    public string? FullName { get; set; }

    public void OnGet() => FullName = User.FullName();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if ((await accounts.RenameAsync(AccountId, FullName ?? "", Acting, cancellation)).Refusal is not { } refusal)
            return Done(AccountLinks.Home, "Votre nom est changé.");
        Refuse(refusal);
        return Page();
    }

    protected override string? FieldOf(Refusal refusal) => refusal is NameRefused ? NameId : base.FieldOf(refusal);
}
