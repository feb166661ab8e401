using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Space;

/// <summary>The people of a company: everybody of it sees them, and what was done; managers see what they can change.</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class TeamModel(TeamService team, PartnerHistory history, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    private const int MostPast = 20;

    public Partner Partner => HttpContext.Partner();

    public Team Team { get; private set; } = null!;

    /// <summary>What was done to the team, the latest first.</summary>
    public IReadOnlyList<PastAct> Past { get; private set; } = [];

    /// <summary>Whether this person may change it: a manager, or somebody of the ministry who acts for the company (A5).</summary>
    public bool MayManage { get; private set; }

    /// <summary>Why nobody may be invited, as a sentence; null when somebody may.</summary>
    public string? Closed => Team.FaultOfInviting(Partner.Status, CompanyRole.Manager)?.Sentence;

    public bool IsSelf(Colleague one) => User.HasAccount() && one.AccountId == User.Id();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Team = await team.ReadAsync(Partner.Id, clock.GetUtcNow(), cancellation);
        MayManage = (await authorization.AuthorizeAsync(User, Partner, new OwnCompanyRequirement(Permission.ManageTeam))).Succeeded;
        Past = await history.ReadAsync(Partner.Id, MostPast, "team.", cancellation);
    }
}
