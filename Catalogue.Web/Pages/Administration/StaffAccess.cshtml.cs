using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Asks before the access of somebody of the ministry is closed, or opened again once it is.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class StaffAccessModel(RegistryContext registry, StaffAdministration staff) : AccessPage
{
    private StaffMember _member = null!;

    public override string FullName => _member.FullName;

    public override IReadOnlyList<string> Consequences => IsOpen
        ?
        [
            "Cette personne ne pourra plus entrer, même avec son compte professionnel, et ses sessions se terminent aussitôt.",
            "Ce qu’elle a fait reste au journal, et vous pourrez rouvrir son accès.",
        ]
        : [$"Cette personne pourra de nouveau entrer, avec {(_member.Roles.Count == 0 ? "aucun rôle" : $"ses rôles\u00a0: {_member.Roles.Names()}")}."];

    public override string Address => AdministrationLinks.StaffAccess(Id);

    public override string Back => AdministrationLinks.OneOfStaff(Id);

    public override BreadcrumbStep ListStep => AdministrationLinks.StaffStep;

    protected override string Thing => "l’accès";

    protected override bool IsOpen => _member.ClosedAt is null;

    protected override Task<Result> CloseAsync(AccessClosing why, ActionContext context, CancellationToken cancellation) =>
        staff.CloseAsync(Id, why, context, cancellation);

    protected override Task ReopenAsync(AccessReopening why, ActionContext context, CancellationToken cancellation) =>
        staff.ReopenAsync(Id, why, context, cancellation);

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await registry.Staff.AsNoTracking().FirstOrDefaultAsync(member => member.Id == Id, cancellation) is not { } member) return false;
        _member = member;
        return true;
    }
}
