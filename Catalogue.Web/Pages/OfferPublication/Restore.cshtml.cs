using Catalogue.Core.Accounts;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>Giving up what was written since the last publication.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class RestoreModel(OfferEditing editing, OfferPublishing publishing, OfferDifferences differences) : OfferActPage(editing)
{
    /// <summary>What would be lost; null for what was never published.</summary>
    public ContentComparison? Changes { get; private set; }

    public override string Question => "Annuler vos modifications\u00a0?";

    public override string Act => "Annuler mes modifications";

    public override string Address => PublicationLinks.Restore(Partner.Slug, Offer.Reference);

    public override IReadOnlyList<string> Consequences =>
    [
        $"Le brouillon redevient ce que dit la version {Offer.CurrentVersion}\u00a0: ce qui est écrit depuis est effacé.",
        "Rien ne change pour le public.",
    ];

    public override string? Closed => Changes switch
    {
        null => "Cette offre n’a jamais été publiée\u00a0: il n’y a pas de version à reprendre.",
        { Changes.Count: 0 } => "Le brouillon dit la même chose que la version publiée\u00a0: il n’y a rien à annuler.",
        _ => null,
    };

    protected override string Next => EditorLinks.One(Partner.Slug, Offer.Reference);

    protected override string DoneSentence => $"Le brouillon dit de nouveau la même chose que la version {Offer.CurrentVersion}.";

    protected override async Task LoadAsync(CancellationToken cancellation) => Changes = await differences.OfDraftAsync(Draft, cancellation);

    protected override Task<Result> DoAsync(ActionContext context, CancellationToken cancellation) =>
        publishing.RestoreAsync(Offer.Reference, context, cancellation);
}
