using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>Taking an offer out of the catalogue.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class WithdrawModel(OfferEditing editing, OfferPublishing publishing) : OfferActPage(editing)
{
    public override string Question => "Retirer l’offre du catalogue\u00a0?";

    public override string Act => "Retirer du catalogue";

    public override string Address => PublicationLinks.Withdraw(Partner.Slug, Offer.Reference);

    public override IReadOnlyList<string> Consequences =>
    [
        "L’offre quitte tout de suite le catalogue et la recherche. Sa page dit depuis quand, et propose des offres proches.",
        "Ce qu’elle disait reste lisible à ses adresses datées\u00a0: un client qui l’a choisie avant peut s’en servir.",
        "Le droit d’usage du label de l’entreprise ne change pas.",
        "Le brouillon reste\u00a0: vous pourrez la publier de nouveau.",
    ];

    public override string? Closed => Offer.Status switch
    {
        OfferStatus.Published => null,
        OfferStatus.Draft => "Cette offre n’a jamais été publiée\u00a0: le public ne la voit pas.",
        OfferStatus.Unpublished => "Cette offre est déjà retirée du catalogue.",
        _ => "Le ministère a sorti cette offre du catalogue.",
    };

    protected override string Next => EditorLinks.One(Partner.Slug, Offer.Reference);

    protected override string DoneSentence => "L’offre est retirée du catalogue et de la recherche.";

    protected override Task<Result> DoAsync(ActionContext context, CancellationToken cancellation) =>
        publishing.UnpublishAsync(Offer.Reference, context, cancellation);
}
