using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Workbench;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Space;

/// <summary>Where an account arrives: in its company when it has one, before a choice when it has several.</summary>
internal sealed class IndexModel(RegistryContext registry) : PageModel
{
    /// <summary>The companies to choose from, by name; empty for who has none.</summary>
    public IReadOnlyList<(Partner Partner, CompanyOf Company)> Companies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (User.Has(Permission.ReadFiles)) return LocalRedirect(WorkbenchLinks.Home);
        var own = User.Companies().ToDictionary(company => company.PartnerId);
        if (own.Count == 1) return LocalRedirect(SpaceLinks.One(own.Values.Single().Slug));
        var partners = await registry.Partners.AsNoTracking()
            .Where(partner => own.Keys.Contains(partner.Id))
            .ToListAsync(cancellation);
        Companies =
        [
            .. partners.OrderBy(partner => partner.Company.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(partner => (partner, own[partner.Id])),
        ];
        return Page();
    }
}
