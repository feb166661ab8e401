using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>Inviting somebody to a company (A4).</summary>
[OwnCompany(Permission.ManageTeam)]
internal sealed class InviteModel(TeamService team, MailAddresses addresses) : FormPage
{
    public const string EmailId = "adresse", NameId = "nom", RoleId = "role", FirstRoleId = RoleId + "-1";

    public Partner Partner => HttpContext.Partner();

    [BindProperty(Name = SpaceLinks.Email)]
    public string? Email { get; set; }

    [BindProperty(Name = SpaceLinks.FullName)]
    public string? FullName { get; set; }

    [BindProperty(Name = SpaceLinks.Role)]
    public string? Role { get; set; }

    public IReadOnlyList<RadioChoice> Roles => RoleChoices.Of(RoleChoices.Read(Role));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (email, name, role) = ((Email ?? "").Trim(), (FullName ?? "").Trim(), RoleChoices.Read(Role));
        if (!EmailAddress.IsSound(email)) Refuse(EmailId, "Donnez une adresse électronique complète, par exemple prenom@entreprise.example.");
        if (name.Length > 0 && !PersonName.IsSound(name)) Refuse(NameId, $"Le nom tient sur une ligne de {PersonName.LongestName} caractères au plus.");
        if (role is null) Refuse(FirstRoleId, "Choisissez ce que cette personne pourra faire.");
        if (IsRefused) return Page();
        var invited = await team.InviteAsync(
            Partner.Id,
            new NewInvitation { Email = email, FullName = name.Length == 0 ? null : name, Role = role!.Value },
            secret => addresses.Of(InvitationLinks.One(secret)),
            HttpContext.Acting(Processes.Team, Partner.Id),
            cancellation);
        if (invited.Succeeded)
            return Done(SpaceLinks.Team(Partner.Slug), "L’invitation est en route\u00a0: elle arrive par courriel et sert une fois.");
        if (invited.Refusal is AlreadyColleague or AlreadyInvited) Refuse(EmailId, invited.Refusal.Sentence);
        else Stopped = invited.Refusal.Sentence;
        return Page();
    }
}
