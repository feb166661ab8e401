using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Departures;

/// <summary>
/// A partner whose place another takes (« Standing »): the offers that the ministry ticks move to the heir and go on without
/// interruption, at the same addresses; the others are gone, and the partner leaves. Each offer goes on from the place it is made from:
/// the heir receives these places as outlets of its own, as they are, so that who was near is still near (A24) and no two centres come to
/// stand on one (A7). The partner keeps its own, from which its past is read (A19).
/// </summary>
public sealed class MergerService(
    RegistryContext registry, RegistryWriter writer, PartnerService partners, OfferService offers, DepartureService departures, PartnerDecisions decisions)
{
    /// <summary>The partner of a number, as who would take the place of another.</summary>
    /// <returns>Refused with <see cref="HeirUnknown"/>, <see cref="HeirIsItself"/> or <see cref="HeirNotInOperation"/>.</returns>
    public async Task<Result<Partner>> FindHeirAsync(Guid partnerId, CompanyNumber number, CancellationToken cancellation = default)
    {
        if (await registry.Partners.AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, cancellation) is not { } heir)
            return new HeirUnknown();
        return FaultOfHeir(partnerId, heir) is { } fault ? fault : heir;
    }

    /// <summary>What would become of each offer, without changing anything.</summary>
    /// <param name="partnerId">Who would be taken over.</param>
    /// <param name="heirId">Who would take over.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<MergerPlan> PlanAsync(Guid partnerId, Guid heirId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var heir = await registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == heirId, cancellation);
        var places = await registry.Outlets.AsNoTracking().Where(outlet => outlet.PartnerId == partnerId)
            .ToDictionaryAsync(outlet => outlet.Id, outlet => outlet.Details, cancellation);
        var rights = await RightsAsync(partnerId, heirId, cancellation);
        var held = await registry.Offers.AsNoTracking().Include(offer => offer.Versions)
            .Where(offer => offer.PartnerId == partnerId && offer.Status != OfferStatus.Discarded)
            .OrderBy(offer => offer.Reference)
            .ToListAsync(cancellation);
        var movable = new List<MovableOffer>();
        foreach (var offer in held)
        {
            var fault = RightFor(offer, rights, now) is null
                ? new HeirWithoutRight(heir.Company.Name)
                : await offers.FaultOfHandingOverAsync(offer, heir, cancellation);
            var title = offer.Versions.FirstOrDefault(version => version.Number == offer.CurrentVersion)?.Content.Title ?? offer.Draft.Title;
            movable.Add(new MovableOffer(PublicOffer.Of(offer), title, places[offer.OutletId], offer.Standing.IsShownAt(now), fault));
        }

        return new(heir, movable);
    }

    /// <summary>The heir takes the partner's place, and the offers of the list.</summary>
    /// <param name="merger">Who, and what moves.</param>
    /// <param name="decision">Why.</param>
    /// <param name="appeal">Where to contest it, for the mails.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="NotInOperation"/>, what <see cref="FindHeirAsync"/>, <see cref="PlanAsync"/> or
    /// <see cref="PartnerDecisions.FaultsOf"/> says, or <see cref="NothingOfTheKind"/>: nothing is changed then.
    /// </returns>
    public async Task<Result> MergeAsync(
        Merger merger, Decision decision, Uri appeal, ActionContext context, CancellationToken cancellation = default)
    {
        if (decisions.FaultsOf(DecisionKind.Merger, decision) is [var unsound, ..]) return unsound;
        var acting = context with { ReasonCode = decision.ReasonCode };
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var found = await decisions.FindInOperationAsync(merger.PartnerId, cancellation);
            if (!found.Succeeded) return found.Refusal;
            var (absorbed, heir) = (found.Value, await registry.Partners.FindFreshAsync(merger.HeirId, cancellation));
            if (FaultOfHeir(absorbed.Id, heir) is { } fault) return fault;
            if (await MoveAsync(merger, heir, acting, cancellation) is { Succeeded: false } stopped) return stopped;
            partners.LeaveTo(absorbed, heir.Id, acting).OrThrow();
            await departures.EndRightsAsync(absorbed.Id, acting, cancellation);
            var signed = await decisions.KeepAsync(absorbed.Id, DecisionKind.Merger, decision, acting, cancellation);
            await decisions.TellAsync(absorbed, PartnerMails.Merged(absorbed.Company.Name, heir.Company.Name, merger.References.Count, signed, appeal), acting, cancellation);
            await decisions.TellAsync(heir, PartnerMails.TookOver(absorbed.Company.Name, heir.Company.Name, merger.References.Count, signed, appeal), acting, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Before the partner leaves, so that what is shown goes on without an instant between.</summary>
    private async Task<Result> MoveAsync(Merger merger, Partner heir, ActionContext context, CancellationToken cancellation)
    {
        if (merger.References.Count == 0) return Result.Done;
        var rights = await RightsAsync(merger.PartnerId, heir.Id, cancellation);
        var moved = await registry.Offers
            .Where(offer => offer.PartnerId == merger.PartnerId && offer.Status != OfferStatus.Discarded && merger.References.Contains(offer.Reference))
            .OrderBy(offer => offer.Reference)
            .ToListAsync(cancellation);
        if (moved.Count != merger.References.Count) return new NothingOfTheKind();
        var places = new Dictionary<Guid, Outlet>();
        foreach (var offer in moved)
        {
            if (!places.TryGetValue(offer.OutletId, out var place))
            {
                var own = await registry.Outlets.FindOrThrowAsync(offer.OutletId, cancellation);
                places[offer.OutletId] = place = partners.AddOutlet(heir, own.Details, context);
            }

            if (RightFor(offer, rights, context.Instant) is not { } right) return new HeirWithoutRight(heir.Company.Name);
            if (await offers.HandOverAsync(offer, heir, place, right, context, cancellation) is { Succeeded: false } stopped) return stopped;
        }

        return Result.Done;
    }

    private static Refusal? FaultOfHeir(Guid partnerId, Partner heir)
    {
        if (heir.Id == partnerId) return new HeirIsItself();
        return heir.Status == PartnerStatus.Validated ? null : new HeirNotInOperation(heir.Company.Name);
    }

    /// <summary>The rights of both, with the programme's name: editions of one programme bear the same.</summary>
    private async Task<IReadOnlyList<NamedRight>> RightsAsync(Guid partnerId, Guid heirId, CancellationToken cancellation) => await (
        from right in registry.Rights
        join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
        where right.PartnerId == partnerId || right.PartnerId == heirId
        select new NamedRight(right, programme.Name)).ToListAsync(cancellation);

    /// <summary>The heir's right under the programme of an offer: of those in force, the one that lasts longest.</summary>
    private static RightOfUse? RightFor(Offer offer, IReadOnlyList<NamedRight> rights, DateTimeOffset instant)
    {
        var programme = rights.First(one => one.Right.Id == offer.RightId).Programme;
        return rights
            .Where(one => one.Right.PartnerId != offer.PartnerId && one.Programme == programme)
            .Select(one => one.Right)
            .LongestUsableAt(instant);
    }

    private sealed record NamedRight(RightOfUse Right, string Programme);
}

/// <summary>A merger, as it is decided.</summary>
public sealed record Merger
{
    /// <summary>Who is taken over.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>Who takes over.</summary>
    public required Guid HeirId { get; init; }

    /// <summary>The offers that move; the others are gone.</summary>
    public required IReadOnlyCollection<string> References { get; init; }
}

/// <summary>What a merger would do.</summary>
/// <param name="Heir">Who would take over.</param>
/// <param name="Offers">All offers of who would be taken over, drafts included.</param>
public sealed record MergerPlan(Partner Heir, IReadOnlyList<MovableOffer> Offers);

/// <summary>An offer of a partner that would be taken over.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Title">The title the public reads; of a draft, its own.</param>
/// <param name="Place">Where it is made from, and would be.</param>
/// <param name="IsShown">Whether it is in the catalogue now.</param>
/// <param name="Fault">Why it cannot move; null when it can.</param>
public sealed record MovableOffer(PublicOffer Offer, string Title, OutletDetails Place, bool IsShown, Refusal? Fault);
