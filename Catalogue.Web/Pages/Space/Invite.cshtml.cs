using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>Inviting somebody to a company (A4).</summary>
[OwnCompany(Permission.ManageTeam)]
internal sealed class InviteModel(TeamService team, MailAddresses addresses, TimeProvider clock) : FormPage
{
    public const string EmailId = "adresse", NameId = "nom", RoleId = "role", FirstRoleId = RoleId + "-1";

    public Partner Partner => HttpContext.Partner();

    [BindProperty(Name = SpaceLinks.Email)]
    public string? Email { get; set; }

    [BindProperty(Name = SpaceLinks.FullName)]
    public string? FullName { get; set; }

    [BindProperty(Name = SpaceLinks.Role)]
    public string? Role { get; set; }

    /// <summary>Why nobody may be invited, as a sentence; null when somebody may.</summary>
    public string? Closed { get; private set; }

    /// <summary>Why only a manager may be, as a sentence; null when others may too.</summary>
    public string? ManagerOnly { get; private set; }

    public IReadOnlyList<RadioChoice> Roles =>
        [.. RoleChoices.Of(RoleChoices.Read(Role)).Where(choice => ManagerOnly is null || RoleChoices.Read(choice.Value) == CompanyRole.Manager)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (email, name, role) = ((Email ?? "").Trim(), (FullName ?? "").Trim(), RoleChoices.Read(Role));
        if (!EmailAddress.IsSound(email)) Refuse(EmailId, "Donnez une adresse électronique complète, par exemple prenom@entreprise.example.");
        if (name.Length > 0 && !PersonName.IsSound(name)) Refuse(NameId, $"Le nom tient sur une ligne de {PersonName.LongestName} caractères au plus.");
        if (role is null) Refuse(FirstRoleId, "Choisissez ce que cette personne pourra faire.");
        if (IsRefused || Closed is not null) return Page();
        var invited = await team.InviteAsync(
            Partner.Id,
            new NewInvitation { Email = email, FullName = name.Length == 0 ? null : name, Role = role!.Value },
            secret => addresses.Of(InvitationLinks.One(secret)),
            HttpContext.Acting(Processes.Team, Partner.Id),
            cancellation);
        if (invited.Succeeded)
            return Done(SpaceLinks.Team(Partner.Slug), "L’invitation est en route\u00a0: elle arrive par courriel et sert une fois.");
        if (invited.Refusal is AlreadyColleague or AlreadyInvited) Refuse(EmailId, invited.Refusal.Sentence);
        else if (invited.Refusal is ManagerComesFirst) Refuse(FirstRoleId, invited.Refusal.Sentence);
        else Stopped = invited.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var people = await team.ReadAsync(Partner.Id, clock.GetUtcNow(), cancellation);
        Closed = people.FaultOfInviting(Partner.Status, CompanyRole.Manager)?.Sentence;
        ManagerOnly = Closed is null ? people.FaultOfInviting(Partner.Status, CompanyRole.Editor)?.Sentence : null;
    }
}
