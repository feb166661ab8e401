using Catalogue.Core.Accounts;
using Catalogue.Core.Geography;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Space;

/// <summary>One more place from which a company works.</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class AddOutletModel(CommuneDirectory communes, CompanyService companies) : OutletPage(communes)
{
    public override string Heading => "Ajouter un point de vente";

    public override string Href => SpaceLinks.NewOutlet(Partner.Slug);

    protected override Task<bool> FindAsync(CancellationToken cancellation) => Task.FromResult(true);

    protected override Task<Result> SaveAsync(OutletDetails details, ActionContext context, CancellationToken cancellation) =>
        companies.AddOutletAsync(Partner.Id, details, context, cancellation);
}
