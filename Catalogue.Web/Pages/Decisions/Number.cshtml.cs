using Catalogue.Core.Accounts;
using Catalogue.Core.Departures;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Decisions;

/// <summary>The number of a company becomes another.</summary>
[OwnFile(Permission.DecidePartners)]
internal sealed class NumberModel(IdentityService identity, PartnerDecisions decisions, MailAddresses addresses) : DecisionPage(decisions)
{
    public const string NumberId = "numero";

    private CompanyNumber _number;

    [BindProperty(Name = DecisionLinks.Number)]
    public string? Typed { get; set; }

    public override DecisionKind Kind => DecisionKind.Number;

    public override string Heading => "Changer le numéro de l’entreprise";

    public override string Act => "Changer le numéro";

    public override string Address => DecisionLinks.NumberOf(Partner.Slug);

    public override IReadOnlyList<string> Consequences =>
    [
        $"{Partner.Company.Name} porte partout le numéro {_number.KindName} {_number} au lieu de {Partner.Number}.",
        "Ses offres, leurs adresses et son droit d’usage continuent sans changement.",
        "Le journal garde les deux numéros.",
    ];

    protected override IEnumerable<(string Name, string Value)> Own => [(DecisionLinks.Number, Typed ?? "")];

    protected override async Task CheckAsync(CancellationToken cancellation)
    {
        if (!CompanyNumber.TryParse(Typed, out _number))
            Refuse(NumberId, NotANumber);
        else if (await identity.FaultOfAsync(Partner, _number, cancellation) is { } fault)
            Refuse(NumberId, fault.Sentence);
    }

    protected override Task<Result> DecideAsync(Decision decision, ActionContext context, CancellationToken cancellation) =>
        identity.RenumberAsync(Partner.Id, _number, decision, addresses.Of(SiteLinks.Contact), context, cancellation);
}
