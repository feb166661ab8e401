using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>The ministry's people, and those who are invited.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class StaffPeopleModel(RegistryContext registry, StaffAdministration staff, MailAddresses addresses, TimeProvider clock) : FormPage
{
    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    [BindProperty(Name = AdministrationWords.Invitation)]
    public string? InvitationId { get; set; }

    public IReadOnlyList<StaffMember> Members { get; private set; } = [];

    /// <summary>Those not taken up, be their time run out.</summary>
    public IReadOnlyList<StaffInvitation> Invitations { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // Somebody else may have taken it back while this page was open.
        var invitation = Invitations.FirstOrDefault(invitation => invitation.Id.ToString() == InvitationId);
        var acting = HttpContext.Acting("administration");
        Result? done = (Deed, invitation) switch
        {
            (_, null) => new InvitationEnded(),
            (Deeds.SendAgain, _) => await staff.SendAgainAsync(invitation.Id, addresses.Of(StaffLinks.SignIn), acting, cancellation),
            (Deeds.TakeBack, _) => await staff.TakeBackAsync(invitation.Id, acting, cancellation),
            _ => (Result?)null,
        };
        if (done is { Succeeded: true })
            return Done(AdministrationLinks.Staff, Deed == Deeds.SendAgain
                ? "L’invitation est repartie, pour trente jours."
                : "L’invitation est reprise\u00a0: elle ne sert plus.");
        Stopped = done?.Refusal?.Sentence ?? Deeds.Unknown;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Members = await registry.Staff.AsNoTracking().OrderBy(member => member.FullName).ThenBy(member => member.Id).ToListAsync(cancellation);
        Invitations = await registry.StaffInvitations.AsNoTracking()
            .Where(invitation => invitation.EndedAt == null)
            .OrderByDescending(invitation => invitation.SentAt).ThenBy(invitation => invitation.Id)
            .ToListAsync(cancellation);
    }
}
