using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>Reads a draft as the public would, were it published now. Nothing is published, nor anything promised of it.</summary>
public sealed class DraftPreview(RegistryContext registry)
{
    /// <summary>The entry that the catalogue would show.</summary>
    /// <param name="draft">The draft, complete or not.</param>
    /// <param name="partner">Its partner.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<CatalogueEntry> ReadAsync(OpenDraft draft, Partner partner, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var (offer, gate) = (draft.Offer, draft.Gate);
        var version = new OfferVersion(
            offer.Reference, offer.CurrentVersion + 1, gate.Specification.Number, now, publishedBy: "", Showable(offer.Draft, gate))
        {
            PartVersions = gate.Parts.ToDictionary(part => part.Key, part => part.Value.Number),
        };
        return new()
        {
            Offer = PublicOffer.Of(offer),
            Version = version,
            Partner = partner,
            Outlet = await registry.Outlets.AsNoTracking().FirstAsync(outlet => outlet.Id == offer.OutletId, cancellation),
            Right = await registry.Rights.AsNoTracking().FirstAsync(right => right.Id == offer.RightId, cancellation),
            SpecificationName = draft.Specification.ShortName,
        };
    }

    /// <summary>What a page can show of a draft: the gate would stop parts that no specification asks for, and links to no page.</summary>
    private static OfferContent Showable(OfferContent draft, PublicationGate gate) => draft with
    {
        Parts = [.. draft.Parts.Where(part => gate.Parts.ContainsKey(part.Specification))],
        Links = [.. draft.Links.Where(link => WebAddress.IsSound(link.Address))],
    };
}
