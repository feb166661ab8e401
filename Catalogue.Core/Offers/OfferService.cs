using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>
/// What partners and the ministry do to offers. Each act keeps the journal, recomputes the standing and tells the search
/// index; it takes place in the transaction of the <see cref="RegistryWriter"/>, which the caller begins and commits.
/// </summary>
public sealed class OfferService(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Begins an offer as a draft (A5).</summary>
    public Offer Write(NewOffer what, ActionContext context)
    {
        var offer = Offer.Write(what, context.Instant);
        registry.Offers.Add(offer);
        writer.Record(context, new OfferWritten(offer.Reference, offer.PartnerId, offer.SpecificationReference));
        return offer;
    }

    /// <summary>
    /// Publishes an offer's draft as its next version, if the partner's right is in force (A9) and the draft satisfies the
    /// specification that applies on that day (A6).
    /// </summary>
    public async Task<Result<OfferVersion>> PublishAsync(Offer offer, ActionContext context, CancellationToken cancellation = default)
    {
        var partner = await FindPartnerAsync(offer, cancellation);
        var right = await FindRightAsync(offer, cancellation);
        var today = ParisCalendar.DayOf(context.Instant);
        if (right.Status != RightStatus.InForce || today > right.EndsOn) return new NoRightInForce(partner.Company.Name);

        var specification = await FindSpecificationAsync(offer.SpecificationReference, cancellation);
        if (specification.VersionOn(today) is not { } version) return new NoSpecificationInForce(specification.Name);
        var gate = new PublicationGate(version, await FindPartsAsync(offer.Draft, today, cancellation));
        var blocking = gate.Run(offer.Draft, partner.Sheet).Where(finding => finding.IsBlocking).ToList();
        if (blocking.Count > 0) return new SpecificationNotSatisfied(offer.Draft.Title, blocking);

        var published = offer.Publish(gate, context.Actor.ToString(), context.Instant);
        if (!published.Succeeded) return published;
        writer.Record(context, new OfferPublished(offer.Reference, offer.CurrentVersion, version.Number));
        await RefreshStandingAsync(offer, cancellation);
        writer.Touch(offer.Reference);
        return published;
    }

    /// <summary>The partner takes an offer out of the catalogue.</summary>
    public Task<Result> UnpublishAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Unpublish(context.Instant), context, cancellation);

    /// <summary>Takes an offer away by decision (A12); the context's reason code says why.</summary>
    public Task<Result> WithdrawAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Withdraw(context.RequireReason(), context.Instant), context, cancellation);

    /// <summary>Gives an offer back, with reasons (A12).</summary>
    public Task<Result> ReinstateAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Reinstate(context.Instant), context, cancellation);

    /// <summary>Takes an offer out until something is settled (« Standing »); the context's reason code says what.</summary>
    public Task<Result> SuspendAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Suspend(context.RequireReason(), context.Instant), context, cancellation);

    /// <summary>What suspended the offer is settled.</summary>
    public Task<Result> ResumeAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Resume(context.Instant), context, cancellation);

    /// <summary>Keeps that the ministry checked a published offer against its specification, and found it compliant (A10).</summary>
    public Result Check(Offer offer, ActionContext context)
    {
        if (offer.Status != OfferStatus.Published) return new WrongState($"L’offre {offer.Reference}", nameof(Check), offer.Status.ToString());
        if (offer.Check(ParisCalendar.DayOf(context.Instant))) writer.Record(context, new OfferChecked(offer.Reference, offer.CurrentVersion));
        return Result.Done;
    }

    /// <summary>Recomputes the standing of all offers of a partner, after its right or its documents changed.</summary>
    public Task RefreshStandingsAsync(Guid partnerId, CancellationToken cancellation = default) =>
        RefreshStandingsAsync(registry.Offers.Where(offer => offer.PartnerId == partnerId), cancellation);

    /// <summary>Recomputes the standing of all offers under a programme, after what it chooses changed.</summary>
    public Task RefreshStandingsUnderAsync(string programmeReference, CancellationToken cancellation = default)
    {
        var rights = registry.Rights.Where(right => right.ProgrammeReference == programmeReference).Select(right => right.Id);
        return RefreshStandingsAsync(registry.Offers.Where(offer => rights.Contains(offer.RightId)), cancellation);
    }

    private async Task RefreshStandingsAsync(IQueryable<Offer> offers, CancellationToken cancellation)
    {
        // What this transaction changed so far is not in the database yet, and the query must see it.
        await registry.SaveChangesAsync(cancellation);
        foreach (var offer in await offers.ToListAsync(cancellation)) await RefreshStandingAsync(offer, cancellation);
    }

    private async Task<Result> ChangeAsync(Offer offer, Result changed, ActionContext context, CancellationToken cancellation)
    {
        if (!changed.Succeeded) return changed;
        writer.Record(context, new OfferStatusChanged(offer.Reference, offer.Status));
        await RefreshStandingAsync(offer, cancellation);
        return changed;
    }

    private async Task RefreshStandingAsync(Offer offer, CancellationToken cancellation)
    {
        var right = await FindRightAsync(offer, cancellation);
        var programme = await registry.Programmes.FindOrThrowAsync(right.ProgrammeReference, cancellation);
        var standing = Standing.Of(StandingFacts.From(offer, right, programme, await DocumentsValidUntilAsync(offer, cancellation)));
        if (offer.Stand(standing)) writer.Touch(offer.Reference);
    }

    private async Task<DateOnly?> DocumentsValidUntilAsync(Offer offer, CancellationToken cancellation)
    {
        var partner = await FindPartnerAsync(offer, cancellation);
        var specification = await FindSpecificationAsync(offer.SpecificationReference, cancellation);
        if (offer.Versions.Count == 0) await registry.Entry(offer).Collection(o => o.Versions).LoadAsync(cancellation);
        var number = offer.Versions.FirstOrDefault(version => version.Number == offer.CurrentVersion)?.SpecificationVersion;
        var version = specification.Versions.FirstOrDefault(version => version.Number == number);
        return version?.Content.Criteria
            .Where(criterion => criterion is { Type: CriterionType.Document, IsRequired: true, IsBlocking: true })
            .Select(criterion => partner.Sheet.GetValueOrDefault(criterion.Key)?.ValidUntil)
            .Min();
    }

    private ValueTask<Partner> FindPartnerAsync(Offer offer, CancellationToken cancellation) =>
        registry.Partners.FindOrThrowAsync(offer.PartnerId, cancellation);

    private ValueTask<RightOfUse> FindRightAsync(Offer offer, CancellationToken cancellation) =>
        registry.Rights.FindOrThrowAsync(offer.RightId, cancellation);

    /// <summary>The versions that the parts of a bundle must satisfy on a day, by specification (A7).</summary>
    private async Task<Dictionary<string, SpecificationVersion>> FindPartsAsync(
        OfferContent content, DateOnly today, CancellationToken cancellation)
    {
        var parts = new Dictionary<string, SpecificationVersion>(StringComparer.Ordinal);
        foreach (var reference in content.Parts.Select(part => part.Specification).Distinct(StringComparer.Ordinal))
        {
            var specification = await FindSpecificationOrNullAsync(reference, cancellation);
            if (specification?.VersionOn(today) is { } version) parts[reference] = version;
        }

        return parts;
    }

    private async Task<Specification> FindSpecificationAsync(string reference, CancellationToken cancellation) =>
        await FindSpecificationOrNullAsync(reference, cancellation)
        ?? throw new InvalidOperationException($"There is no specification '{reference}'.");

    private async Task<Specification?> FindSpecificationOrNullAsync(string reference, CancellationToken cancellation) =>
        registry.Specifications.Local.FirstOrDefault(s => s.Reference == reference && s.Versions.Count > 0)
        ?? await registry.Specifications.Include(s => s.Versions)
            .FirstOrDefaultAsync(s => s.Reference == reference, cancellation);
}
