using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>
/// Saying that what the public reads is still accurate (A5). A mail leads here: opening the page says nothing, its one button does.
/// </summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class ConfirmModel(OfferEditing editing) : OfferActPage(editing)
{
    public override string Question => "Cette offre est-elle toujours exacte\u00a0?";

    public override string Act => "Toujours exact";

    public override string Address => PublicationLinks.Confirm(Partner.Slug, Offer.Reference);

    public override IReadOnlyList<string> Consequences =>
    [
        $"Vous dites que la version {Offer.CurrentVersion}, celle que le public lit, est exacte aujourd’hui\u00a0: textes, prix, lieux, intervenants.",
        .. Offer.ConfirmedAt is { } confirmed ? new[] { $"La dernière confirmation date du {French.Date(confirmed)}." } : [],
        "Quelque chose a changé\u00a0? Corrigez l’offre et publiez-la\u00a0: publier confirme aussi.",
    ];

    public override string? Closed => Offer.Status == OfferStatus.Published
        ? null
        : "Cette offre n’est pas au catalogue\u00a0: il n’y a rien à confirmer.";

    protected override string Next => SpaceLinks.One(Partner.Slug);

    protected override string DoneSentence => $"C’est noté\u00a0: l’offre {Offer.Reference} est exacte aujourd’hui.";

    protected override Task<Result> DoAsync(ActionContext context, CancellationToken cancellation) =>
        Editing.Service.ConfirmAsync(Offer.Reference, context, cancellation);
}
