using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>
/// What partners do to what the public does not see yet (A5): each act is a transaction of its own. What only concerns a draft is not
/// an act of the journal, save when the ministry writes in a partner's name.
/// </summary>
public sealed class OfferDraftService(RegistryContext registry, RegistryWriter writer, OfferService offers)
{
    /// <summary>Begins an offer with a title and nothing else.</summary>
    /// <returns>Refused with <see cref="TitleMissing"/>, <see cref="OutletOfAnotherPartner"/>, <see cref="OutletHasOne"/> or <see cref="NoRightInForce"/>.</returns>
    public async Task<Result<Offer>> BeginAsync(DraftBeginning beginning, ActionContext context, CancellationToken cancellation = default) =>
        await BeginAsync(beginning, OfferContent.Blank(beginning.Title.Trim()), context, cancellation);

    /// <summary>Begins an offer with what another of the same partner says.</summary>
    /// <param name="source">The other.</param>
    /// <param name="title">Its own title.</param>
    /// <param name="context">Who copies.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused as <see cref="BeginAsync(DraftBeginning, ActionContext, CancellationToken)"/> is.</returns>
    public async Task<Result<Offer>> CopyAsync(Offer source, string title, ActionContext context, CancellationToken cancellation = default) =>
        await BeginAsync(
            new() { PartnerId = source.PartnerId, OutletId = source.OutletId, Specification = source.SpecificationReference, Title = title },
            source.Draft with { Title = title.Trim() },
            context,
            cancellation);

    /// <summary>Writes a section of an offer's draft. What says the same as before changes nothing.</summary>
    /// <returns>
    /// The offer as it is now; refused with <see cref="DraftChangedMeanwhile"/>, <see cref="OutletOfAnotherPartner"/>,
    /// <see cref="OutletHasOne"/> or <see cref="PartnerHasLeft"/>.
    /// </returns>
    public async Task<Result<Offer>> WriteAsync(
        string reference, DraftChange change, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var offer = await registry.Offers.FindFreshAsync(reference, cancellation);
            if (await FaultOfPartnerAsync(offer, cancellation) is { } left) return left;
            var written = change.Write(offer.Draft);
            if (change.Mark is { } mark && change.Section.MarkOf(offer.Draft) != mark
                && change.Section.MarkOf(written) != change.Section.MarkOf(offer.Draft))
                return new DraftChangedMeanwhile(offer.DraftChangedBy, offer.DraftChangedAt);
            var relocated = await RelocateAsync(offer, change.OutletId, context, cancellation);
            if (!relocated.Succeeded) return relocated.Refusal;
            if (!relocated.Value && written.SaysTheSameAs(offer.Draft)) return offer;
            var renamed = written.Title != offer.Draft.Title;
            offer.Rewrite(written, context.Actor.ToString(), context.Instant);
            if ((renamed || relocated.Value) && offer.FirstPublishedAt is null) offer.Readdress(await FreeSlugAsync(offer, written.Title, cancellation)).OrThrow();
            if (context.OnBehalfOf is not null) writer.Record(context, new OfferRewritten(reference, change.Section.Key));
            await writer.CommitAsync(cancellation);
            return offer;
        }
    }

    /// <summary>Gives up what was never published: nobody saw it.</summary>
    /// <returns>Refused with <see cref="OfferWasPublished"/> or <see cref="PartnerHasLeft"/>.</returns>
    public async Task<Result> DiscardAsync(string reference, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var offer = await registry.Offers.FindFreshAsync(reference, cancellation);
            if (await FaultOfPartnerAsync(offer, cancellation) is { } left) return left;
            if (offer.Status != OfferStatus.Draft) return new OfferWasPublished(reference);
            offer.Discard(context.Instant).OrThrow();
            writer.Record(context, new OfferDiscarded(reference));
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>The partner says that what the public reads is still accurate (A5).</summary>
    /// <returns>Refused with <see cref="WrongState"/> for what is not in the catalogue, with <see cref="PartnerHasLeft"/>.</returns>
    public async Task<Result> ConfirmAsync(string reference, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var offer = await registry.Offers.FindFreshAsync(reference, cancellation);
            if (await FaultOfPartnerAsync(offer, cancellation) is { } left) return left;
            var confirmed = offer.Confirm(context.Instant);
            if (!confirmed.Succeeded) return confirmed;
            writer.Record(context, new OfferConfirmed(reference, offer.CurrentVersion));
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    private async Task<Result<Offer>> BeginAsync(
        DraftBeginning beginning, OfferContent content, ActionContext context, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(beginning.Title)) return new TitleMissing();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var partner = await registry.Partners.FindOrThrowAsync(beginning.PartnerId, cancellation);
            var specification = await registry.Specifications.FindOrThrowAsync(beginning.Specification, cancellation);
            var placed = await PlaceAsync(partner.Id, beginning.OutletId, specification.Kind, cancellation);
            if (!placed.Succeeded) return placed.Refusal;
            var outlet = placed.Value;
            if (await LatestRightAsync(partner.Id, context.Instant, cancellation) is not { } right) return new NoRightInForce(partner.Company.Name);
            var reference = OfferReferences.Of(await OfferReferences.LastNumberAsync(registry, cancellation) + 1);
            var offer = offers.Write(
                new()
                {
                    Reference = reference,
                    Slug = await OfferSlugs.FindFreeAsync(
                        registry, new(reference, specification.Kind, content.Title, outlet.Details.Commune), _ => false, cancellation),
                    Specification = specification,
                    PartnerId = partner.Id,
                    OutletId = outlet.Id,
                    RightId = right.Id,
                    Content = content,
                },
                context);
            await writer.CommitAsync(cancellation);
            return offer;
        }
    }

    /// <returns>Whether the offer is made from another place than before.</returns>
    private async Task<Result<bool>> RelocateAsync(Offer offer, Guid? outletId, ActionContext context, CancellationToken cancellation)
    {
        if (outletId is not { } wanted || wanted == offer.OutletId) return false;
        var placed = await PlaceAsync(offer.PartnerId, wanted, offer.Kind, cancellation);
        if (!placed.Succeeded) return placed.Refusal;
        offer.Relocate(placed.Value);
        if (offer.FirstPublishedAt is null) return true;
        writer.Record(context, new OfferRelocated(offer.Reference, wanted));
        writer.Touch(offer.Reference);
        return true;
    }

    /// <summary>An outlet of a partner on which something of a kind may stand (A7).</summary>
    private async Task<Result<Outlet>> PlaceAsync(Guid partnerId, Guid outletId, OfferKind kind, CancellationToken cancellation)
    {
        var outlet = await registry.Outlets.FirstOrDefaultAsync(outlet => outlet.Id == outletId && outlet.PartnerId == partnerId, cancellation);
        if (outlet is null) return new OutletOfAnotherPartner();
        if (await OneThereAsync(kind, outletId, cancellation) is { } there) return new OutletHasOne(outlet.Details.Name, there);
        return outlet;
    }

    /// <summary>The centre or the adviser that an outlet has already (A7): of offers it may have as many as it likes.</summary>
    private async Task<string?> OneThereAsync(OfferKind kind, Guid outletId, CancellationToken cancellation) => kind == OfferKind.Offer
        ? null
        : await registry.Offers
            .Where(offer => offer.OutletId == outletId && offer.Kind == kind
                && offer.Status != OfferStatus.Discarded && offer.Status != OfferStatus.Withdrawn)
            .Select(offer => offer.Reference)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The right that a new offer stands under: of those in force, the one that lasts longest.</summary>
    private async Task<RightOfUse?> LatestRightAsync(Guid partnerId, DateTimeOffset instant, CancellationToken cancellation)
    {
        var rights = await registry.Rights.Where(right => right.PartnerId == partnerId).ToListAsync(cancellation);
        return rights.LongestUsableAt(instant);
    }

    private async Task<string> FreeSlugAsync(Offer offer, string title, CancellationToken cancellation)
    {
        var outlet = await registry.Outlets.FindOrThrowAsync(offer.OutletId, cancellation);
        return await OfferSlugs.FindFreeAsync(registry, new(offer.Reference, offer.Kind, title, outlet.Details.Commune), _ => false, cancellation);
    }

    /// <summary>Why nobody writes for the offer's partner any more; null while somebody may.</summary>
    private async Task<PartnerHasLeft?> FaultOfPartnerAsync(Offer offer, CancellationToken cancellation)
    {
        var partner = await registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == offer.PartnerId, cancellation);
        return partner.Status == PartnerStatus.Left ? new PartnerHasLeft(partner.Company.Name) : null;
    }
}

/// <summary>What an offer begins with, when somebody writes it.</summary>
public sealed record DraftBeginning
{
    public required Guid PartnerId { get; init; }

    public required Guid OutletId { get; init; }

    /// <summary>Reference of the specification it is to satisfy.</summary>
    public required string Specification { get; init; }

    public required string Title { get; init; }
}
