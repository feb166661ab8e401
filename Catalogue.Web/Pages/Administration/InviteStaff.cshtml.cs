using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn.Staff;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Invites somebody of the ministry, by the address their provider will vouch for.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class InviteStaffModel(StaffAdministration staff, MailAddresses addresses) : FormPage
{
    public const string EmailId = "adresse", RolesId = "roles", FirstRoleId = RolesId + "-1";

    [BindProperty(Name = AdministrationWords.Email)]
    public string? Email { get; set; }

    [BindProperty(Name = AdministrationWords.Roles)]
    public IReadOnlyList<string>? Words { get; set; }

    public IReadOnlyList<CheckboxChoice> Roles => Choices(StaffRoleNames.Read(Words ?? []));

    /// <summary>Every role, with what it allows.</summary>
    /// <param name="ticked">Those that are ticked.</param>
    public static IReadOnlyList<CheckboxChoice> Choices(IReadOnlyCollection<StaffRole> ticked) =>
        [.. StaffRoleNames.Offered.Select(role => new CheckboxChoice(role.Code(), PermissionWords.Sentence(role), ticked.Contains(role)))];

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var wanted = new NewStaffInvitation
        {
            Email = (Email ?? "").Trim(),
            Roles = StaffRoleNames.Read(Words ?? []),
            SignIn = addresses.Of(StaffLinks.SignIn),
        };
        if (wanted.Email.Length == 0) Refuse(EmailId, "Écrivez l’adresse électronique de la personne à inviter.");
        else if (wanted.Email.Length > EmailAddress.LongestAddress)
            Refuse(EmailId, $"Cette adresse est trop longue\u00a0: {EmailAddress.LongestAddress} caractères au plus.");
        else if (!EmailAddress.IsSound(wanted.Email)) Refuse(EmailId, new NotAnEmailAddress().Sentence);
        if (wanted.Roles.Count == 0) Refuse(FirstRoleId, new NoRoleGiven().Sentence);
        if (IsRefused) return Page();
        if ((await staff.InviteAsync(wanted, HttpContext.Acting("administration"), cancellation)).Refusal is { } refusal)
        {
            Refuse(EmailId, refusal.Sentence);
            return Page();
        }

        return Done(AdministrationLinks.Staff, "L’invitation est partie.");
    }
}
