using Catalogue.Core.Data;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>Reads the offers of a partner for who writes them.</summary>
public sealed class DraftReader(RegistryContext registry)
{
    private readonly OfferGates _gates = new(registry);

    /// <summary>An offer of a partner with what it must satisfy; null when it is another's, given up, or nobody's.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="reference">The offer's reference.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<OpenDraft?> FindAsync(Guid partnerId, string reference, DateOnly today, CancellationToken cancellation = default)
    {
        var offer = await registry.Offers.AsNoTracking().FirstOrDefaultAsync(
            offer => offer.Reference == reference && offer.PartnerId == partnerId && offer.Status != OfferStatus.Discarded, cancellation);
        if (offer is null) return null;
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, offer.Draft, cancellation);
        return new(offer, specifications[0], OfferGates.ForDraft(today, specifications));
    }
}

/// <summary>An offer that is open to be written.</summary>
/// <param name="Offer">The offer, read and not followed.</param>
/// <param name="Specification">What it is under.</param>
/// <param name="Gate">What its draft must satisfy today; before its specification takes effect, what it will have to.</param>
public sealed record OpenDraft(Offer Offer, Specification Specification, PublicationGate Gate);
