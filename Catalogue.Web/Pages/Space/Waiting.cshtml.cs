using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>An invitation that waits: sending it again, or taking it back.</summary>
[OwnCompany(Permission.ManageTeam)]
internal sealed class WaitingModel(TeamService team, MailAddresses addresses, TimeProvider clock) : PageOfOne
{
    private Guid _id;

    public Partner Partner => HttpContext.Partner();

    public WaitingInvitation Invitation { get; private set; } = null!;

    /// <summary>Why it cannot be sent again, as a sentence; null when it can.</summary>
    public string? Closed { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => After(
        await team.SendAgainAsync(
            Partner.Id, _id, secret => addresses.Of(InvitationLinks.One(secret)), HttpContext.Acting(Processes.Team, Partner.Id), cancellation),
        "L’invitation est repartie avec un nouveau lien\u00a0; l’ancien ne fonctionne plus.");

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation) => After(
        await team.TakeBackAsync(Partner.Id, _id, HttpContext.Acting(Processes.Team, Partner.Id), cancellation),
        "L’invitation est annulée\u00a0: son lien ne fonctionne plus.");

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        _id = Guid.Parse((string)RouteData.Values["invitation"]!);
        var people = await team.ReadAsync(Partner.Id, clock.GetUtcNow(), cancellation);
        if (people.Invitations.FirstOrDefault(one => one.Id == _id) is not { } invitation) return false;
        (Invitation, Closed) = (invitation, people.FaultOfInviting(Partner.Status, invitation.Role)?.Sentence);
        return true;
    }

    private IActionResult After(Result done, string sentence)
    {
        if (done.Succeeded) return Done(SpaceLinks.Team(Partner.Slug), sentence);
        Stopped = done.Refusal.Sentence;
        return Page();
    }
}
