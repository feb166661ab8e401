using Catalogue.Core.Accounts;
using Catalogue.Core.Departures;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Decisions;

/// <summary>What can be decided of a partner, and what was.</summary>
[OwnFile(Permission.DecidePartners)]
internal sealed class IndexModel(PartnerDecisions decisions) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    /// <summary>Why nothing may be decided, as a sentence; null when something may.</summary>
    public string? Closed => Partner.Status == PartnerStatus.Validated ? null : new NotInOperation(Partner.Status).Sentence;

    /// <summary>What was decided, the latest first.</summary>
    public IReadOnlyList<KeptDecision> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Past = await decisions.ReadAsync(Partner.Id, cancellation);
}
