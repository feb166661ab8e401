using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Somebody of the ministry: their roles, their access, their sessions, what was done about them.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class StaffPersonModel(
    RegistryContext registry, StaffAdministration staff, OpenSessions sessions, JournalReader journal, JournalNames names, TimeProvider clock)
    : PageOfOne
{
    public const string RolesId = "roles", PositionId = "fonction";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    [BindProperty(Name = AdministrationWords.Roles)]
    public IReadOnlyList<string>? Words { get; set; }

    /// <summary>As it is typed.</summary>
    [BindProperty(Name = PositionId)]
    public string? Position { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public IReadOnlyList<OpenSession> Sessions { get; private set; } = [];

    public JournalLines History { get; private set; } = JournalLines.None;

    /// <summary>Whether it is the administrator who looks.</summary>
    public bool IsOneself => Id == User.Id();

    public string Address => AdministrationLinks.OneOfStaff(Id);

    public IReadOnlyList<CheckboxChoice> Roles =>
        InviteStaffModel.Choices(Deed == Deeds.Grant ? StaffRoleNames.Read(Words ?? []) : Member.GrantedRoles);

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        switch (Deed)
        {
            case Deeds.Grant: return await GrantAsync(cancellation);
            case Deeds.Place: return await PlaceAsync(cancellation);
            default:
                Stopped = Deeds.Unknown;
                return Page();
        }
    }

    private async Task<IActionResult> PlaceAsync(CancellationToken cancellation)
    {
        var typed = (Position ?? "").ReplaceLineEndings(" ").Trim();
        if ((await staff.PlaceAsync(Id, typed, HttpContext.Acting("administration"), cancellation)).Refusal is not { } refusal)
            return Done(Address, "La fonction est enregistrée.");
        Refuse(PositionId, refusal.Sentence);
        return Page();
    }

    /// <summary>Gives roles at once; who takes some away is asked first.</summary>
    private async Task<IActionResult> GrantAsync(CancellationToken cancellation)
    {
        var (wanted, acting) = (StaffRoleNames.Read(Words ?? []), HttpContext.Acting("administration"));
        var takesAway = Member.GrantedRoles.Except(wanted).Any();
        var refusal = takesAway
            ? await staff.FindRefusalOfGrantAsync(Id, wanted, acting, cancellation)
            : (await staff.GrantAsync(Id, wanted, acting, cancellation)).Refusal;
        if (refusal is null) return takesAway ? LocalRedirect(AdministrationLinks.StaffRoles(Id, wanted)) : Done(Address, StaffRolesModel.Saved);
        Stopped = refusal.Sentence;
        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await registry.Staff.AsNoTracking().FirstOrDefaultAsync(member => member.Id == Id, cancellation) is not { } member) return false;
        Member = member;
        Sessions = await sessions.OfAsync(Id, clock.GetUtcNow(), cancellation);
        History = await JournalLines.ReadAsync(journal, names, new JournalFilter { Subject = $"staff:{Id}" }, cancellation);
        return true;
    }
}
