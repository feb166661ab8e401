using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Space;

/// <summary>What a company says of itself, group by group, with what only the ministry changes.</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class SheetModel(RegistryContext registry) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    /// <summary>How many outlets it has.</summary>
    public int Outlets { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Outlets = await registry.Outlets.CountAsync(outlet => outlet.PartnerId == Partner.Id, cancellation);
}
