using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Files;

/// <summary>The file of a partner: what it declared, what it holds, who its people are, what happened, and what can be done.</summary>
[OwnFile(Permission.ReadFiles)]
internal sealed class FileModel(
    PartnerFiles files, NoticeFiles notices, PartnerActivationService activations, FileAssignmentService assignments, TeamService team, PartnerHistory history,
    FileAccess access, TimeProvider clock) : PageModel
{
    private const int MostPast = 100;

    public Partner Partner => HttpContext.Partner();

    public IReadOnlyList<HeldRight> Rights { get; private set; } = [];

    public IReadOnlyList<DeclaredSection> Sheet { get; private set; } = [];

    public IReadOnlyList<HeldOffer> Offers { get; private set; } = [];

    public Team Team { get; private set; } = null!;

    public PartnerActivation Activation { get; private set; } = null!;

    /// <summary>Those who have the file, of those who only see the ones they are given.</summary>
    public IReadOnlyList<Mandatary> Mandataries { get; private set; } = [];

    /// <summary>The notices to it; none for who may not decide of them.</summary>
    public IReadOnlyList<HeldNotice> Notices { get; private set; } = [];

    /// <summary>What happened, the latest first.</summary>
    public IReadOnlyList<PastAct> Past { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public bool MayActivate { get; private set; }

    public bool MayAct { get; private set; }

    public bool MayAssign { get; private set; }

    public bool MayReadDocuments { get; private set; }

    public bool MayDecide { get; private set; }

    public bool MayWarn { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow();
        Rights = await files.RightsOfAsync(Partner.Id, cancellation);
        Sheet = await files.SheetOfAsync(Partner, ParisCalendar.DayOf(Now), cancellation);
        Offers = await files.OffersOfAsync(Partner.Id, Now, cancellation);
        Team = await team.ReadAsync(Partner.Id, Now, cancellation);
        Activation = await activations.ReadAsync(Partner, Now, cancellation);
        Mandataries = [.. (await assignments.ReadAsync(Partner.Id, cancellation)).Where(one => one.HasFile)];
        Past = await history.ReadAsync(Partner.Id, MostPast, cancellation: cancellation);
        MayActivate = Activation.MayBeSent && await access.AllowsAsync(User, Permission.ActivatePartners, Partner.Id);
        MayAct = await access.AllowsAsync(User, Permission.ActForPartners, Partner.Id);
        MayReadDocuments = await access.AllowsAsync(User, Permission.DecideDocuments, Partner.Id);
        var mayDecideNotices = await access.AllowsAsync(User, Permission.DecideNotices, Partner.Id);
        if (mayDecideNotices) Notices = await notices.OfAsync(Partner.Id, cancellation);
        MayWarn = Partner.Status == PartnerStatus.Validated && mayDecideNotices;
        MayDecide = await access.AllowsAsync(User, Permission.DecidePartners, Partner.Id);
        MayAssign = await access.AllowsAsync(User, Permission.AssignFiles, Partner.Id);
    }
}
