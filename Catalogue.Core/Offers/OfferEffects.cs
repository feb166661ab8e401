using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>
/// What follows, for an offer, from what is done to it or around it: the day by which it must comply (A6), and its standing. Within the
/// transaction of who does it.
/// </summary>
internal sealed class OfferEffects(RegistryContext registry, RegistryWriter writer)
{
    private readonly OfferGates _gates = new(registry);

    /// <summary>
    /// Versions that are known already and take effect later: one that refuses what is now published sets its deadline, as it
    /// did for what was published when it became known.
    /// </summary>
    public async Task DemandComplianceToComeAsync(Offer offer, DateOnly? current, ActionContext context, CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(context.Instant);
        var content = (await CurrentVersionAsync(offer, cancellation))!.Content;
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, content, cancellation);
        var toCome = specifications.SelectMany(specification => specification.Versions).Where(version => version.EffectiveOn > today);
        await DemandComplianceAsync(offer, current, toCome, context, cancellation);
    }

    /// <summary>Sets by when an offer must comply, as versions of its specifications ask it (A6).</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="current">The deadline until now; null for none.</param>
    /// <param name="versions">The versions that ask.</param>
    /// <param name="context">Who acts.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task DemandComplianceAsync(
        Offer offer, DateOnly? current, IEnumerable<SpecificationVersion> versions, ActionContext context, CancellationToken cancellation)
    {
        var partner = await FindPartnerAsync(offer, cancellation);
        var programme = await FindProgrammeAsync(offer, cancellation);
        var content = (await CurrentVersionAsync(offer, cancellation))!.Content;
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, content, cancellation);
        var today = ParisCalendar.DayOf(context.Instant);
        var deadline = versions.OrderBy(version => version.EffectiveOn).Aggregate(current, (deadline, version) =>
        {
            var next = ComplianceDeadline.After(deadline, version, IsSatisfiedOn(version.EffectiveOn), programme.ComplianceDays, today);
            // Another version may still refuse it on that day: of another part of a bundle, or one that was known before.
            return next is null && deadline is { } due && !IsSatisfiedOn(due) ? due : next;
        });
        if (offer.MustComply(deadline)) writer.Record(context, new OfferComplianceChanged(offer.Reference, deadline));

        bool IsSatisfiedOn(DateOnly day)
        {
            var gate = OfferGates.On(day > today ? day : today, specifications);
            return gate is not null && !gate.Run(content, partner.Sheet, today: null).Any(finding => finding.IsBlocking);
        }
    }

    /// <summary>Recomputes the standing of an offer; what changes it keeps, and tells the search index.</summary>
    public async Task RefreshStandingAsync(Offer offer, ActionContext context, CancellationToken cancellation)
    {
        var right = await FindRightAsync(offer, cancellation);
        var programme = await FindProgrammeAsync(offer, cancellation);
        var standing = Standing.Of(StandingFacts.From(offer, right, programme, await DocumentsValidUntilAsync(offer, cancellation)))
            .After(offer.Standing, context.Instant);
        if (!offer.Stand(standing)) return;
        registry.StandingChanges.Add(new StandingChange(offer.Reference, context.Instant, standing));
        writer.Touch(offer.Reference);
    }

    private async Task<DateOnly?> DocumentsValidUntilAsync(Offer offer, CancellationToken cancellation)
    {
        if (await CurrentVersionAsync(offer, cancellation) is not { } version) return null;
        var partner = await FindPartnerAsync(offer, cancellation);
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, version.Content, cancellation);
        return OfferGates.Of(version, specifications).DocumentsValidUntil(version.Content, partner.Sheet);
    }

    /// <summary>The version the catalogue shows; null for a draft.</summary>
    public async Task<OfferVersion?> CurrentVersionAsync(Offer offer, CancellationToken cancellation)
    {
        if (offer.Versions.Count == 0) await registry.Entry(offer).Collection(o => o.Versions).LoadAsync(cancellation);
        return offer.Versions.FirstOrDefault(version => version.Number == offer.CurrentVersion);
    }

    private async Task<Programme> FindProgrammeAsync(Offer offer, CancellationToken cancellation)
    {
        var right = await FindRightAsync(offer, cancellation);
        return await registry.Programmes.FindOrThrowAsync(right.ProgrammeReference, cancellation);
    }

    /// <summary>Who makes an offer.</summary>
    public ValueTask<Partner> FindPartnerAsync(Offer offer, CancellationToken cancellation) =>
        registry.Partners.FindOrThrowAsync(offer.PartnerId, cancellation);

    private ValueTask<RightOfUse> FindRightAsync(Offer offer, CancellationToken cancellation) =>
        registry.Rights.FindOrThrowAsync(offer.RightId, cancellation);
}
