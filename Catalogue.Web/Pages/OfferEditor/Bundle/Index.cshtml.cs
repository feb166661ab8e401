using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>The parts of a bundle, and how far each is.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class IndexModel(OfferEditing editing, PublicCatalogue catalogue) : BundlePage(editing, catalogue)
{
    /// <summary>What the bundle lacks as a whole.</summary>
    public IEnumerable<OfferFinding> Findings => (Review.Find(DraftSections.Parts.Key)?.Findings ?? []).Where(finding => finding.Rank is null);

    public bool IsFull => Offer.Draft.Parts.Count >= ReviewedPart.MostParts;

    protected override object PartOf(OfferContent content) => content.Parts;

    protected override void Fill(OfferContent content)
    {
    }
}
