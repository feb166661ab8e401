using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
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
    public const string RolesId = "roles";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    [BindProperty(Name = AdministrationWords.Roles)]
    public IReadOnlyList<string>? Words { get; set; }

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
        var acting = HttpContext.Acting("administration");
        Result? done = Deed switch
        {
            Deeds.Grant => await staff.GrantAsync(Id, StaffRoleNames.Read(Words ?? []), acting, cancellation),
            Deeds.Close => await staff.CloseAsync(Id, acting, cancellation),
            Deeds.Reopen => await DoAsync(staff.ReopenAsync(Id, acting, cancellation)),
            Deeds.EndSessions => await DoAsync(staff.EndSessionsAsync(Id, acting, cancellation)),
            _ => (Result?)null,
        };
        if (done is { Succeeded: true }) return LocalRedirect(AdministrationLinks.After(Address, Deed!));
        Stopped = done?.Refusal?.Sentence ?? Deeds.Unknown;
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

    private static async Task<Result> DoAsync(Task act)
    {
        await act;
        return Result.Done;
    }
}
