using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Space;

/// <summary>What happened to a company, its offers and its people, as it reads it (A27): of the ministry, no person (A5).</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class CompanyHistoryModel(PartnerHistory history) : PageModel
{
    /// <summary>How many acts are shown.</summary>
    public const int Most = 200;

    public Partner Partner => HttpContext.Partner();

    /// <summary>The acts, the latest first.</summary>
    public IReadOnlyList<PastAct> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Past = await history.ReadAsPartnerAsync(Partner.Id, Most, cancellation);
}
