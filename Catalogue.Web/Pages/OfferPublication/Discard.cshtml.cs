using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>Giving up a draft that nobody ever saw.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class DiscardModel(OfferEditing editing) : OfferActPage(editing)
{
    public override string Question => "Abandonner ce brouillon\u00a0?";

    public override string Act => "Abandonner le brouillon";

    public override string Address => PublicationLinks.Discard(Partner.Slug, Offer.Reference);

    public override IReadOnlyList<string> Consequences =>
    [
        "Tout ce qui est écrit dans ce brouillon est effacé, et ne revient pas.",
        "Le public n’en a rien vu\u00a0: rien ne change pour lui.",
    ];

    public override string? Closed => Offer.Status == OfferStatus.Draft
        ? null
        : "Cette offre a été publiée\u00a0: elle peut être retirée du catalogue, pas effacée. Ce qu’elle a dit au public reste lisible.";

    protected override string Next => EditorLinks.All(Partner.Slug);

    protected override string DoneSentence => "Le brouillon est abandonné.";

    protected override Task<Result> DoAsync(ActionContext context, CancellationToken cancellation) =>
        Editing.Service.DiscardAsync(Offer.Reference, context, cancellation);
}
