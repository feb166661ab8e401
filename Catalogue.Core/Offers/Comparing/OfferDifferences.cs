using Catalogue.Core.Data;
using Catalogue.Core.Offers.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Comparing;

/// <summary>Reads what the versions of an offer say differently, and its draft from the one that the public reads.</summary>
public sealed class OfferDifferences(RegistryContext registry)
{
    private readonly OfferGates _gates = new(registry);

    /// <summary>Between the current version and the draft; null when nothing was published.</summary>
    public Task<ContentComparison?> OfDraftAsync(OpenDraft draft, CancellationToken cancellation = default) =>
        OfDraftAsync(draft, draft.Offer.CurrentVersion, cancellation);

    /// <summary>Between a version and the draft; null when there is no such version.</summary>
    public async Task<ContentComparison?> OfDraftAsync(OpenDraft draft, int before, CancellationToken cancellation = default)
    {
        if (await FindAsync(draft.Offer, before, cancellation) is not { } was) return null;
        return ContentComparison.Of(was.Version.Content, draft.Offer.Draft, draft.Gate, was.Gate);
    }

    /// <summary>Between two versions of an offer; null when there is not one of them.</summary>
    public async Task<ContentComparison?> BetweenAsync(Offer offer, int before, int after, CancellationToken cancellation = default)
    {
        if (await FindAsync(offer, before, cancellation) is not { } was || await FindAsync(offer, after, cancellation) is not { } now) return null;
        return ContentComparison.Of(was.Version.Content, now.Version.Content, now.Gate, was.Gate);
    }

    private async Task<(OfferVersion Version, PublicationGate Gate)?> FindAsync(Offer offer, int number, CancellationToken cancellation)
    {
        var version = await registry.OfferVersions.AsNoTracking()
            .FirstOrDefaultAsync(version => version.OfferReference == offer.Reference && version.Number == number, cancellation);
        if (version is null) return null;
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, version.Content, cancellation);
        return (version, OfferGates.Of(version, specifications));
    }
}
