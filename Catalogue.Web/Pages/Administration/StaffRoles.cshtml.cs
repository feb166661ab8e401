using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Asks before roles are taken away from somebody of the ministry; those they would be left with stand in the address.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class StaffRolesModel(RegistryContext registry, StaffAdministration staff) : ConfirmationPage
{
    /// <summary>What is said once roles are as they were asked for.</summary>
    public const string Saved = "Les rôles sont enregistrés.";

    private StaffMember _member = null!;

    [BindProperty(Name = AdministrationWords.Roles, SupportsGet = true)]
    public IReadOnlyList<string>? Words { get; set; }

    public override string FullName => _member.FullName;

    public override string Question => $"Retirer {(Removed.Count == 1 ? "un rôle" : "des rôles")} à {FullName}\u00a0?";

    public override IReadOnlyList<string> Consequences =>
    [
        $"Cette personne n’aura plus {(Removed.Count == 1 ? "ce rôle" : "ces rôles")}\u00a0: {Removed.Names()}.",
        .. Added.Count == 0 ? (string[])[] : [$"Elle aura en plus\u00a0: {Added.Names()}."],
        .. Left.Count == 0
            ? (string[])["Sans rôle, elle n’entrera plus, et ses sessions se terminent aussitôt."]
            : [$"Elle gardera\u00a0: {Left.Names()}."],
    ];

    public override string Act => Removed.Count == 1 ? "Retirer ce rôle" : "Retirer ces rôles";

    public override string Address => AdministrationLinks.StaffRoles(Id);

    public override string Back => AdministrationLinks.OneOfStaff(Id);

    public override BreadcrumbStep ListStep => AdministrationLinks.StaffStep;

    public override IEnumerable<(string Name, string Value)> Kept => Wanted.Select(role => (AdministrationWords.Roles, role.Code()));

    private IReadOnlyList<StaffRole> Wanted => StaffRoleNames.Read(Words ?? []);

    private IReadOnlyList<StaffRole> Removed => [.. _member.GrantedRoles.Except(Wanted)];

    private IReadOnlyList<StaffRole> Added => [.. Wanted.Except(_member.GrantedRoles)];

    /// <summary>What their provider says of them stays whatever is done here.</summary>
    private IReadOnlyList<StaffRole> Left => [.. StaffRoleNames.Offered.Where(role => Wanted.Contains(role) || _member.ProvidedRoles.Contains(role))];

    public override IActionResult OnGet() => Removed.Count == 0 ? LocalRedirect(Back) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if ((await staff.GrantAsync(Id, Wanted, HttpContext.Acting("administration"), cancellation)).Refusal is not { } refusal)
            return Done(Back, Saved);
        Stopped = refusal.Sentence;
        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await registry.Staff.AsNoTracking().FirstOrDefaultAsync(member => member.Id == Id, cancellation) is not { } member) return false;
        _member = member;
        return true;
    }
}
