using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Space;

/// <summary>A place from which a company works, to be changed or removed; 404 for one that is not its own.</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class ChangeOutletModel(RegistryContext registry, CommuneDirectory communes, CompanyService companies) : OutletPage(communes)
{
    public Outlet Outlet { get; private set; } = null!;

    public override string Heading => Outlet.Details.Name;

    public override string Href => SpaceLinks.Outlet(Partner.Slug, Outlet.Id);

    protected override OutletDetails Before => Outlet.Details;

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) => After(
        await companies.RemoveOutletAsync(Partner.Id, Outlet.Id, HttpContext.Acting(Processes.Company, Partner.Id), cancellation),
        "Le point de vente est retiré.");

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var id = Guid.Parse((string)RouteData.Values["point"]!);
        if (await registry.Outlets.AsNoTracking().FirstOrDefaultAsync(outlet => outlet.Id == id && outlet.PartnerId == Partner.Id, cancellation)
            is not { } outlet) return false;
        (Outlet, Form) = (outlet, OutletForm.Of(outlet.Details));
        return true;
    }

    protected override Task<Result> SaveAsync(OutletDetails details, ActionContext context, CancellationToken cancellation) =>
        companies.ChangeOutletAsync(Partner.Id, Outlet.Id, details, context, cancellation);
}
