using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Data;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Asks before the access of somebody of the ministry is closed, or opened again once it is.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class StaffAccessModel(RegistryContext registry, StaffAdministration staff) : ConfirmationPage
{
    private StaffMember _member = null!;

    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    public override string FullName => _member.FullName;

    public override string Question => $"{(IsOpen ? "Fermer" : "Rouvrir")} l’accès {French.Of(FullName)}\u00a0?";

    public override IReadOnlyList<string> Consequences => IsOpen
        ?
        [
            "Cette personne ne pourra plus entrer, même avec son compte professionnel, et ses sessions se terminent aussitôt.",
            "Ce qu’elle a fait reste au journal, et vous pourrez rouvrir son accès.",
        ]
        : [$"Cette personne pourra de nouveau entrer, avec {(_member.Roles.Count == 0 ? "aucun rôle" : $"ses rôles\u00a0: {_member.Roles.Names()}")}."];

    public override string Act => IsOpen ? "Fermer l’accès" : "Rouvrir l’accès";

    public override string Address => AdministrationLinks.StaffAccess(Id);

    public override string Back => AdministrationLinks.OneOfStaff(Id);

    public override BreadcrumbStep ListStep => AdministrationLinks.StaffStep;

    public override IEnumerable<(string Name, string Value)> Kept => [(AdministrationWords.Deed, IsOpen ? Deeds.Close : Deeds.Reopen)];

    protected override IReadOnlyList<(string Word, string Text)> ReasonsOffered =>
        IsOpen ? Offer(AdministrationWords.Closings) : Offer(AdministrationWords.Reopenings);

    private bool IsOpen => _member.ClosedAt is null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var acting = HttpContext.Acting("administration");
        switch (Deed)
        {
            case Deeds.Close when IsOpen:
                if (Chosen(AdministrationWords.Closings) is not { } closing) return Page();
                if ((await staff.CloseAsync(Id, closing, acting, cancellation)).Refusal is not { } refusal)
                    return Done(Back, "L’accès est fermé, et toutes ses sessions sont terminées.");
                Stopped = refusal.Sentence;
                return Page();
            case Deeds.Reopen when !IsOpen:
                if (Chosen(AdministrationWords.Reopenings) is not { } reopening) return Page();
                await staff.ReopenAsync(Id, reopening, acting, cancellation);
                return Done(Back, "L’accès est rouvert.");
            default:
                Stopped = Deeds.ChangedMeanwhile;
                return Page();
        }
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await registry.Staff.AsNoTracking().FirstOrDefaultAsync(member => member.Id == Id, cancellation) is not { } member) return false;
        _member = member;
        return true;
    }
}
