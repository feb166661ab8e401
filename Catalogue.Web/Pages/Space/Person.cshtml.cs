using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>Somebody of a company: what they may do there, and taking them out of it.</summary>
[OwnCompany(Permission.ManageTeam)]
internal sealed class PersonModel(TeamService team, MailAddresses addresses, TimeProvider clock) : PageOfOne
{
    public const string RoleId = "role", FirstRoleId = RoleId + "-1";

    private Guid _id;

    public Partner Partner => HttpContext.Partner();

    public Colleague Person { get; private set; } = null!;

    [BindProperty(Name = SpaceLinks.Role)]
    public string? Role { get; set; }

    public IReadOnlyList<RadioChoice> Roles => RoleChoices.Of(RoleChoices.Read(Role) ?? Person.Role);

    private Core.Shared.ActionContext Acting => HttpContext.Acting(Processes.Team, Partner.Id);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (RoleChoices.Read(Role) is { } role)
            return After(
                await team.ChangeRoleAsync(Partner.Id, _id, role, addresses.Of(SpaceLinks.Team(Partner.Slug)), Acting, cancellation),
                "Le rôle est enregistré\u00a0; il vaut dès maintenant.");
        Refuse(FirstRoleId, "Choisissez ce que cette personne pourra faire.");
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        var removed = await team.RemoveAsync(Partner.Id, _id, addresses.Of(SiteLinks.Contact), Acting, cancellation);
        // Who has just taken the company from themselves could not read its team.
        if (removed.Succeeded && User.HasAccount() && User.Id() == _id) return LocalRedirect(SpaceLinks.Root);
        return After(removed, "Cette personne n’a plus accès à l’espace de l’entreprise.");
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        _id = Guid.Parse((string)RouteData.Values["compte"]!);
        if ((await team.ReadAsync(Partner.Id, clock.GetUtcNow(), cancellation)).People.FirstOrDefault(one => one.AccountId == _id) is not { } person)
            return false;
        Person = person;
        return true;
    }

    private IActionResult After(Result done, string sentence)
    {
        if (done.Succeeded) return Done(SpaceLinks.Team(Partner.Slug), sentence);
        Stopped = done.Refusal.Sentence;
        return Page();
    }
}
