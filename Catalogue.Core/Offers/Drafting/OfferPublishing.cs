using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>
/// What partners do to what the public sees of their offers (A5): each act is a transaction of its own. What is published is what
/// somebody has just read again, to the letter.
/// </summary>
public sealed class OfferPublishing(RegistryContext registry, RegistryWriter writer, OfferService offers)
{
    /// <summary>What a draft says, as one mark: the same only while it says the same.</summary>
    public static string MarkOf(OfferContent draft) => CanonicalJson.HashOf(draft);

    /// <summary>Why an offer could not be published at an instant, everything at once; null when it could.</summary>
    /// <param name="offer">The offer, with its draft.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Refusal?> FaultOfAsync(Offer offer, DateTimeOffset instant, CancellationToken cancellation = default)
    {
        if (OfferLifecycle.Table.Next(offer.Status, OfferAction.Publish) is null) return new OfferWasTaken(offer.Reference);
        var footing = new OfferFooting(offer.SpecificationReference, offer.PartnerId, offer.RightId);
        var admitted = await offers.AdmitAsync(offer.Draft, footing, instant, cancellation);
        if (!admitted.Succeeded) return admitted.Refusal;
        return offer.Status == OfferStatus.Published && await SaysTheSameAsync(offer, admitted.Value, cancellation) ? new NothingToPublish() : null;
    }

    /// <summary>Publishes the draft as the next version.</summary>
    /// <param name="reference">The offer.</param>
    /// <param name="mark">The mark of the draft when it was read again.</param>
    /// <param name="context">Who publishes.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>The version; refused with <see cref="DraftReadIsAnother"/>, or with what <see cref="FaultOfAsync"/> says.</returns>
    public async Task<Result<OfferVersion>> PublishAsync(
        string reference, string? mark, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var offer = await registry.Offers.FindFreshAsync(reference, cancellation);
            if (MarkOf(offer.Draft) != mark) return new DraftReadIsAnother();
            if (await FaultOfAsync(offer, context.Instant, cancellation) is { } fault) return fault;
            var published = await offers.PublishAsync(offer, context, cancellation);
            if (published.Succeeded) await writer.CommitAsync(cancellation);
            return published;
        }
    }

    /// <summary>Takes an offer out of the catalogue; what it said stays readable at its dated addresses (A19).</summary>
    /// <returns>Refused with <see cref="NotInCatalogue"/>.</returns>
    public async Task<Result> UnpublishAsync(string reference, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var offer = await registry.Offers.FindFreshAsync(reference, cancellation);
            if (offer.Status != OfferStatus.Published) return new NotInCatalogue(reference);
            var unpublished = await offers.UnpublishAsync(offer, context, cancellation);
            if (unpublished.Succeeded) await writer.CommitAsync(cancellation);
            return unpublished;
        }
    }

    /// <summary>Gives up what was written since the last publication: the draft says again what the current version does.</summary>
    /// <returns>Refused with <see cref="NeverPublished"/>.</returns>
    public async Task<Result> RestoreAsync(string reference, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var offer = await registry.Offers.FindFreshAsync(reference, cancellation);
            if (await CurrentAsync(offer, cancellation) is not { } current) return new NeverPublished(reference);
            if (current.Content.SaysTheSameAs(offer.Draft)) return Result.Done;
            offer.Rewrite(current.Content, context.Actor.ToString(), context.Instant);
            if (context.OnBehalfOf is not null) writer.Record(context, new OfferRestored(reference, current.Number));
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Whether the catalogue shows the same already, under the same specifications.</summary>
    private async Task<bool> SaysTheSameAsync(Offer offer, PublicationGate gate, CancellationToken cancellation) =>
        await CurrentAsync(offer, cancellation) is { } current
        && current.Content.SaysTheSameAs(offer.Draft)
        && current.SpecificationVersion == gate.Specification.Number
        && gate.Parts.All(part => current.PartVersions.GetValueOrDefault(part.Key) == part.Value.Number);

    private Task<OfferVersion?> CurrentAsync(Offer offer, CancellationToken cancellation) =>
        registry.OfferVersions.AsNoTracking().FirstOrDefaultAsync(
            version => version.OfferReference == offer.Reference && version.Number == offer.CurrentVersion, cancellation);
}
