using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Space;

/// <summary>The places from which a company works (A24).</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class OutletsModel(RegistryContext registry) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    /// <summary>The outlets, in the order in which they were added.</summary>
    public IReadOnlyList<Outlet> Outlets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Outlets = await registry.Outlets.AsNoTracking().Where(outlet => outlet.PartnerId == Partner.Id).OrderBy(outlet => outlet.Id).ToListAsync(cancellation);
}
