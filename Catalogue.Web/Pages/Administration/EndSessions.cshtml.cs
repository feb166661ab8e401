using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Data;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Asks before somebody, of the ministry or of a partner, is signed out everywhere.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class EndSessionsModel(
    RegistryContext registry, StaffAdministration staff, AccountAdministration accounts, OpenSessions sessions, TimeProvider clock) : ConfirmationPage
{
    private bool _isStaff;

    private string _fullName = "";

    private IReadOnlyList<OpenSession> _sessions = [];

    public override string FullName => _fullName;

    public override string Question => $"Terminer toutes les sessions {French.Of(FullName)}\u00a0?";

    public override IReadOnlyList<string> Consequences =>
    [
        _sessions.Count == 0
            ? "Cette personne n’est plus connectée\u00a0: il n’y a rien à terminer."
            : $"{French.Count(_sessions.Count, "session ouverte", "sessions ouvertes")}\u00a0: {French.List([.. _sessions.Select(session => session.Browser)])}.",
        "Cette personne devra se connecter de nouveau. Ce qu’elle écrivait sans l’avoir enregistré est perdu.",
        "Elle garde son accès\u00a0: pour l’empêcher d’entrer, fermez-le.",
    ];

    public override string Act => "Terminer toutes ses sessions";

    public override string Address => AdministrationLinks.SessionsOf(Id);

    public override string Back => _isStaff ? AdministrationLinks.OneOfStaff(Id) : AdministrationLinks.OneAccount(Id);

    public override BreadcrumbStep ListStep => _isStaff ? AdministrationLinks.StaffStep : AdministrationLinks.AccountsStep;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var acting = HttpContext.Acting("administration");
        if (_isStaff) await staff.EndSessionsAsync(Id, acting, cancellation);
        else await accounts.EndSessionsAsync(Id, acting, cancellation);
        return Done(Back, "Toutes ses sessions sont terminées.");
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var member = await registry.Staff.Where(one => one.Id == Id).Select(one => one.FullName).FirstOrDefaultAsync(cancellation);
        var name = member ?? await registry.Accounts.Where(one => one.Id == Id).Select(one => one.FullName).FirstOrDefaultAsync(cancellation);
        if (name is null) return false;
        (_isStaff, _fullName) = (member is not null, name);
        _sessions = await sessions.OfAsync(Id, clock.GetUtcNow(), cancellation);
        return true;
    }
}
