using System.Globalization;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>A page about one part of a bundle; 404 when there is none of that rank.</summary>
internal abstract class OnePartPage(OfferEditing editing, PublicCatalogue catalogue) : BundlePage(editing, catalogue)
{
    /// <summary>Where it stands among the parts, from 0.</summary>
    protected int Rank { get; private set; }

    /// <summary>How far it is.</summary>
    public ReviewedPart PartReview => Parts[Rank];

    public OfferPart Part => Offer.Draft.Parts[Rank];

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await base.FindAsync(cancellation)) return false;
        Rank = int.Parse((string)RouteData.Values[BundleLinks.PartKey]!, CultureInfo.InvariantCulture) - 1;
        return Rank >= 0 && Rank < Offer.Draft.Parts.Count;
    }

    /// <summary>The content with this part as it becomes; as it is where a colleague removed it meanwhile.</summary>
    protected OfferContent With(OfferContent content, Func<OfferPart, OfferPart> change) =>
        PartIn(content) is { } part ? content with { Parts = content.Parts.Put(Rank, change(part)) } : content;

    /// <summary>What stands at the rank of this part in a content; null for nothing.</summary>
    protected OfferPart? PartIn(OfferContent content) => content.Parts.ElementAtOrDefault(Rank);
}
