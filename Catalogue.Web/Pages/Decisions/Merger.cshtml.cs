using Catalogue.Core.Accounts;
using Catalogue.Core.Departures;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Decisions;

/// <summary>Another partner takes the place of this one, with the offers that are ticked.</summary>
[OwnFile(Permission.DecidePartners)]
internal sealed class MergerModel(MergerService mergers, PartnerDecisions decisions, MailAddresses addresses, TimeProvider clock) : DecisionPage(decisions)
{
    public const string NumberId = "numero", OffersId = "offres", FirstOfferId = OffersId + "-1";

    [BindProperty(Name = DecisionLinks.Number, SupportsGet = true)]
    public string? Typed { get; set; }

    /// <summary>The references of the offers that were ticked.</summary>
    [BindProperty(Name = DecisionLinks.Offers)]
    public IReadOnlyList<string> Ticked { get; set; } = [];

    /// <summary>What would become of each offer; null until it is known who takes over.</summary>
    public MergerPlan? Plan { get; private set; }

    public override DecisionKind Kind => DecisionKind.Merger;

    public override string Heading => "Constater une fusion ou une reprise";

    public override string Act => "Décider la reprise";

    public override string Address => DecisionLinks.Merger(Partner.Slug);

    public IReadOnlyList<MovableOffer> Stuck => [.. Plan!.Offers.Where(offer => offer.Fault is not null)];

    public IReadOnlyList<CheckboxChoice> Choices =>
    [
        .. Movable.Select(offer => new CheckboxChoice(
            offer.Offer.Reference,
            $"{offer.Title} ({offer.Offer.Reference}{(offer.IsShown ? "" : ", hors du catalogue")}), depuis {NameOf(offer.Place)}",
            IsTicked(offer))),
    ];

    public override IReadOnlyList<string> Consequences
    {
        get
        {
            var (company, heir) = (Partner.Company.Name, Plan!.Heir.Company.Name);
            var lost = Plan.Offers.Count(offer => offer.IsShown && !Ticked.Contains(offer.Offer.Reference));
            var places = Movable.Where(IsTicked).Select(offer => offer.Place).Distinct().Select(NameOf).ToList();
            return
            [
                Ticked.Count == 0
                    ? $"Aucune offre ne passe à {heir}."
                    : $"{French.Count(Ticked.Count, "offre passe", "offres passent")} à {heir}, à la même adresse et sous son droit d’usage\u00a0: {French.List([.. Movable.Where(IsTicked).Select(offer => offer.Title)])}.",
                .. places.Count == 0
                    ? Array.Empty<string>()
                    : [$"{heir} reçoit {(places.Count == 1 ? "le point de vente" : "les points de vente")} d’où ces offres sont faites\u00a0: {French.List(places)}."],
                lost == 0 ? "Aucune autre offre n’était au catalogue." : $"{French.Count(lost, "autre offre quitte", "autres offres quittent")} le catalogue.",
                $"{company} quitte l’opération\u00a0: son droit d’usage se termine, et sa page dit qu’elle a rejoint {heir}.",
                "Ce que les offres disaient avant, et qui les faisait, reste lisible.",
                "Les deux entreprises sont prévenues.",
            ];
        }
    }

    protected override IEnumerable<(string Name, string Value)> Own =>
    [
        (DecisionLinks.Number, Typed ?? ""),
        .. Ticked.Select(reference => (DecisionLinks.Offers, reference)),
    ];

    private IEnumerable<MovableOffer> Movable => Plan!.Offers.Where(offer => offer.Fault is null);

    protected override Task CheckAsync(CancellationToken cancellation)
    {
        if (Plan is not null && Ticked.Except(Movable.Select(offer => offer.Offer.Reference)).Any()) Refuse(FirstOfferId, new NothingOfTheKind().Sentence);
        return Task.CompletedTask;
    }

    protected override Task<Result> DecideAsync(Decision decision, ActionContext context, CancellationToken cancellation) => mergers.MergeAsync(
        new() { PartnerId = Partner.Id, HeirId = Plan!.Heir.Id, References = [.. Ticked.Distinct()] },
        decision, addresses.Of(SiteLinks.Contact), context, cancellation);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        if (Closed is not null) return;
        if (string.IsNullOrWhiteSpace(Typed))
        {
            // An empty field comes as none: only the address tells that it was sent.
            if (HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey(DecisionLinks.Number)) Refuse(NumberId, "Donnez le numéro de l’entreprise qui reprend.");
            return;
        }

        if (!CompanyNumber.TryParse(Typed, out var number))
        {
            Refuse(NumberId, NotANumber);
            return;
        }

        var heir = await mergers.FindHeirAsync(Partner.Id, number, cancellation);
        if (heir.Succeeded) Plan = await mergers.PlanAsync(Partner.Id, heir.Value.Id, clock.GetUtcNow(), cancellation);
        else Refuse(NumberId, heir.Refusal.Sentence);
    }

    private static string NameOf(OutletDetails place) => $"{place.Name}, {place.Commune}";

    /// <summary>As it was sent, where something was; everything that can move before.</summary>
    private bool IsTicked(MovableOffer offer) => !HttpMethods.IsPost(Request.Method) || Ticked.Contains(offer.Offer.Reference);
}
