using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>Leaving a company by oneself; whoever acts for it is not of it, and has nothing to leave.</summary>
[ForAccounts]
[OwnCompany(Permission.EnterSpace)]
internal sealed class LeaveModel(TeamService team, MailAddresses addresses) : FormPage
{
    public Partner Partner => HttpContext.Partner();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var left = await team.RemoveAsync(
            Partner.Id, User.Id(), addresses.Of(SiteLinks.Contact), HttpContext.Acting(Processes.Team, Partner.Id), cancellation);
        if (left.Succeeded) return LocalRedirect(SpaceLinks.Root);
        Stopped = left.Refusal.Sentence;
        return Page();
    }
}
