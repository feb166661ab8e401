using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Space;

/// <summary>New terms of use: what they change, and the one box (A2). A manager of the company accepts them, nobody in its name.</summary>
[ForAccounts]
[OwnCompany(Permission.BindCompany)]
internal sealed class TermsModel(RegistryContext registry, NewTermsService service) : AcceptPage
{
    /// <summary>The version to accept; null before there is any.</summary>
    public TermsOfUse? Terms => service.Latest;

    /// <summary>The last legal day on which to accept it; null where nothing is due.</summary>
    public DateOnly? By { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!RequireAcceptance("Cochez la case pour accepter\u00a0: sans elle, rien n’est changé.")) return Page();
        var accepted = await service.AcceptAsync(Partner.Id, User.Id(), Hash ?? "", HttpContext.Acting(Processes.Company, Partner.Id), cancellation);
        if (accepted.Succeeded) return Done(SpaceLinks.One(Partner.Slug), "Les nouvelles conditions sont acceptées. Merci\u00a0: rien d’autre n’est à faire.");
        Stopped = accepted.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        By = await registry.Rights.Where(right => right.PartnerId == Partner.Id).MinAsync(right => right.TermsToAcceptBy, cancellation);
}
