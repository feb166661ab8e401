using Catalogue.Core.Accounts;
using Catalogue.Core.Departures;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Decisions;

/// <summary>The ministry establishes that a company exists no more.</summary>
[OwnFile(Permission.DecidePartners)]
internal sealed class ClosureModel(
    DepartureService departures, PartnerDecisions decisions, PartnerFiles files, MailAddresses addresses, TimeProvider clock) : DecisionPage(decisions)
{
    private int _shown;

    public override DecisionKind Kind => DecisionKind.Closure;

    public override string Heading => "Constater la cessation d’activité";

    public override string Act => "Constater la cessation";

    public override string Address => DecisionLinks.Closure(Partner.Slug);

    public override IReadOnlyList<string> Consequences =>
    [
        $"{Partner.Company.Name} quitte l’opération\u00a0: son droit d’usage du label se termine aussitôt.",
        $"{(_shown == 0 ? "Aucune offre n’était au catalogue." : $"{French.Count(_shown, "offre quitte", "offres quittent")} le catalogue.")} Ce qu’elles disaient jour par jour reste lisible.",
        "Son espace ne se change plus.",
    ];

    protected override Task<Result> DecideAsync(Decision decision, ActionContext context, CancellationToken cancellation) =>
        departures.CloseAsync(Partner.Id, decision, addresses.Of(SiteLinks.Contact), context, cancellation);

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        _shown = (await files.OffersOfAsync(Partner.Id, clock.GetUtcNow(), cancellation)).Count(held => held.Label.IsValid);
}
