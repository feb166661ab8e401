using Catalogue.Core.Accounts;
using Catalogue.Core.Departures;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Decisions;

/// <summary>A company is called otherwise.</summary>
[OwnFile(Permission.DecidePartners)]
internal sealed class CompanyNameModel(IdentityService identity, PartnerDecisions decisions, MailAddresses addresses) : DecisionPage(decisions)
{
    public const string NameId = "nom";

    [BindProperty(Name = DecisionLinks.Name)]
    public string? Typed { get; set; }

    public override DecisionKind Kind => DecisionKind.Name;

    public override string Heading => "Changer le nom de l’entreprise";

    public override string Act => "Changer le nom";

    public override string Address => DecisionLinks.NameOf(Partner.Slug);

    public override IReadOnlyList<string> Consequences =>
    [
        $"{Partner.Company.Name} s’appelle partout {Typed!.Trim()}, dans la recherche aussi.",
        "L’adresse de sa page et celles de ses offres restent les mêmes\u00a0; son droit d’usage continue.",
    ];

    protected override IEnumerable<(string Name, string Value)> Own => [(DecisionLinks.Name, Typed ?? "")];

    protected override Task CheckAsync(CancellationToken cancellation)
    {
        if (IdentityService.FaultOf(Partner, Typed ?? "") is { } fault) Refuse(NameId, fault.Sentence);
        return Task.CompletedTask;
    }

    protected override Task<Result> DecideAsync(Decision decision, ActionContext context, CancellationToken cancellation) =>
        identity.RenameAsync(Partner.Id, Typed!, decision, addresses.Of(SiteLinks.Contact), context, cancellation);
}
