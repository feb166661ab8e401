using System.Linq.Expressions;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
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
    private readonly OfferGates _gates = new(registry);
    private readonly OfferEffects _effects = new(registry, writer);
    private readonly LabelCodes _codes = new(registry);

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
        var footing = new OfferFooting(offer.SpecificationReference, offer.PartnerId, offer.RightId);
        var admitted = await AdmitAsync(offer.Draft, footing, context.Instant, cancellation);
        if (!admitted.Succeeded) return admitted.Refusal;

        var published = offer.Publish(admitted.Value, context.Actor.ToString(), context.Instant);
        if (!published.Succeeded) return published;
        var version = published.Value;
        if (version.Number == 1) await _codes.GiveAsync(offer.Reference, cancellation);
        writer.Record(context, new OfferPublished(offer.Reference, version.Number, version.SpecificationVersion, version.ContentHash));
        await _effects.DemandComplianceToComeAsync(offer, null, context, cancellation);
        await _effects.RefreshStandingAsync(offer, context, cancellation);
        writer.Touch(offer.Reference);
        return published;
    }

    /// <summary>
    /// The gate that a content passes on the day of an instant, or why it may not be published: what <see cref="PublishAsync"/>
    /// asks. Changes nothing.
    /// </summary>
    /// <param name="content">What the offer would say.</param>
    /// <param name="footing">What it must satisfy, who makes it, under which right.</param>
    /// <param name="instant">The instant of the publication.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Result<PublicationGate>> AdmitAsync(
        OfferContent content, OfferFooting footing, DateTimeOffset instant, CancellationToken cancellation = default)
    {
        var partner = await registry.Partners.FindOrThrowAsync(footing.PartnerId, cancellation);
        var right = await registry.Rights.FindOrThrowAsync(footing.RightId, cancellation);
        return right.IsUsableAt(instant)
            ? await _gates.PassAsync(content, footing.Specification, partner, ParisCalendar.DayOf(instant), cancellation)
            : new NoRightInForce(partner.Company.Name);
    }

    /// <summary>The partner takes an offer out of the catalogue.</summary>
    public Task<Result> UnpublishAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Unpublish(context.Instant), context, cancellation);

    /// <summary>
    /// A notice takes an offer away at an instant, or no longer does (A12): it is shown until then, and nothing has to run for it to be lost.
    /// </summary>
    /// <param name="offer">The offer.</param>
    /// <param name="at">When, to come; null for never.</param>
    /// <param name="context">Who acts.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task SetLossAsync(Offer offer, DateTimeOffset? at, ActionContext context, CancellationToken cancellation = default)
    {
        if (!offer.MustLose(at, context.Instant)) return;
        writer.Record(context, new OfferLossChanged(offer.Reference, at));
        await _effects.RefreshStandingAsync(offer, context, cancellation);
    }

    /// <summary>No notice that still runs takes any offer of a partner away (A12).</summary>
    public async Task ForgetLossesAsync(Guid partnerId, ActionContext context, CancellationToken cancellation = default)
    {
        foreach (var offer in await registry.Offers.Where(offer => offer.PartnerId == partnerId && offer.LossAt != null).OrderBy(offer => offer.Reference).ToListAsync(cancellation))
            await SetLossAsync(offer, null, context, cancellation);
    }

    /// <summary>Takes an offer away by decision, or records that a notice did (A12); the context's reason code says why.</summary>
    public Task<Result> WithdrawAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Withdraw(context.RequireReason(), context.Instant), context, cancellation);

    /// <summary>Gives an offer back, with reasons (A12), if what it says may be published on that day (A6).</summary>
    public Task<Result> ReinstateAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ReturnAsync(offer, OfferAction.Reinstate, offer.Reinstate, context, cancellation);

    /// <summary>Takes an offer out until something is settled (« Standing »); the context's reason code says what.</summary>
    public Task<Result> SuspendAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ChangeAsync(offer, offer.Suspend(context.RequireReason(), context.Instant), context, cancellation);

    /// <summary>What suspended the offer is settled: it comes back, if what it says may be published on that day (A6).</summary>
    public Task<Result> ResumeAsync(Offer offer, ActionContext context, CancellationToken cancellation = default) =>
        ReturnAsync(offer, OfferAction.Resume, offer.Resume, context, cancellation);

    /// <summary>
    /// Keeps that the ministry checked a published offer against its specification, and found it compliant (A10): no notice that runs
    /// takes it away any more (A12).
    /// </summary>
    public async Task<Result> CheckAsync(Offer offer, ActionContext context, CancellationToken cancellation = default)
    {
        if (offer.Status != OfferStatus.Published || offer.LossAt <= context.Instant)
            return new WrongState($"L’offre {offer.Reference}", nameof(Offer.Check), offer.Status.ToString());
        await SetLossAsync(offer, null, context, cancellation);
        if (offer.Check(ParisCalendar.DayOf(context.Instant))) writer.Record(context, new OfferChecked(offer.Reference, offer.CurrentVersion));
        return Result.Done;
    }

    /// <summary>The offer goes on under another right of its partner: the next edition's, once that is validated (A9).</summary>
    public async Task<Result> MoveAsync(Offer offer, RightOfUse right, ActionContext context, CancellationToken cancellation = default)
    {
        var partner = await _effects.FindPartnerAsync(offer, cancellation);
        if (right.PartnerId != partner.Id) return new RightOfAnotherPartner(partner.Company.Name);
        if (!right.IsUsableAt(context.Instant)) return new NoRightInForce(partner.Company.Name);
        if (!offer.StandUnder(right)) return Result.Done;
        writer.Record(context, new OfferMoved(offer.Reference, right.Id));
        await _effects.RefreshStandingAsync(offer, context, cancellation);
        return Result.Done;
    }

    /// <summary>
    /// Why an offer could not go on as another partner's, were it handed over: published, it is to satisfy its specification with what
    /// that partner answered of itself (A6), and the documents that follow it. Last days are left to its standing. Null when it could.
    /// </summary>
    public async Task<Refusal?> FaultOfHandingOverAsync(Offer offer, Partner heir, CancellationToken cancellation = default)
    {
        if (offer.Status is not (OfferStatus.Published or OfferStatus.Suspended)) return null;
        var version = (await _effects.CurrentVersionAsync(offer, cancellation))!;
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, version.Content, cancellation);
        var sheet = new Dictionary<string, Answer>(heir.Sheet, StringComparer.Ordinal);
        foreach (var (document, accepted) in await FollowingAsync(offer, heir, cancellation)) sheet[document] = accepted;
        var blocking = OfferGates.Of(version, specifications).Run(version.Content, sheet, today: null).Where(finding => finding.IsBlocking).ToList();
        return blocking.Count == 0 ? null : new NotSatisfiedByHeir(version.Content.Title, heir.Company.Name, blocking);
    }

    /// <summary>
    /// The offer goes on as that of another partner, which took the place of its own (« Standing »): without interruption where it was
    /// shown, at the same address. What its versions said, and whose they were, stays.
    /// </summary>
    /// <param name="offer">The offer.</param>
    /// <param name="heir">Who makes it from now on.</param>
    /// <param name="outlet">One of the heir's outlets.</param>
    /// <param name="right">One of the heir's rights.</param>
    /// <param name="context">Who decides.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Refused with <see cref="RightOfAnotherPartner"/>, <see cref="NoRightInForce"/> or <see cref="NotSatisfiedByHeir"/>.</returns>
    public async Task<Result> HandOverAsync(
        Offer offer, Partner heir, Outlet outlet, RightOfUse right, ActionContext context, CancellationToken cancellation = default)
    {
        if (right.PartnerId != heir.Id || outlet.PartnerId != heir.Id) return new RightOfAnotherPartner(heir.Company.Name);
        if (!right.IsUsableAt(context.Instant)) return new NoRightInForce(heir.Company.Name);
        if (await FaultOfHandingOverAsync(offer, heir, cancellation) is { } fault) return fault;
        var before = offer.PartnerId;
        foreach (var (document, accepted) in await FollowingAsync(offer, heir, cancellation))
        {
            heir.Accept(document, accepted.ValidUntil!.Value);
            writer.Record(context, new DocumentAccepted(heir.Id, document, accepted.ValidUntil.Value));
        }

        offer.HandOver(outlet, right);
        writer.Record(context, new OfferHandedOver(offer.Reference, before, heir.Id, right.Id));
        // The letter was to somebody else: what the heir is blamed for, it is told itself.
        await SetLossAsync(offer, null, context, cancellation);
        if (offer.Status == OfferStatus.Published) await _effects.DemandComplianceToComeAsync(offer, offer.ComplyBy, context, cancellation);
        await _effects.RefreshStandingAsync(offer, context, cancellation);
        writer.Touch(offer.Reference);
        return Result.Done;
    }

    /// <summary>The documents that were accepted for what an offer is, and that its heir has none of: they follow the offer (A23).</summary>
    private async Task<IReadOnlyDictionary<string, Answer>> FollowingAsync(Offer offer, Partner heir, CancellationToken cancellation)
    {
        if (await _effects.CurrentVersionAsync(offer, cancellation) is not { } version) return new Dictionary<string, Answer>();
        var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, version.Content, cancellation);
        var sheet = (await _effects.FindPartnerAsync(offer, cancellation)).Sheet;
        return OfferGates.Of(version, specifications).OwnDocuments
            .Where(document => !heir.Sheet.ContainsKey(document) && sheet.GetValueOrDefault(document)?.ValidUntil is not null)
            .ToDictionary(document => document, document => sheet[document], StringComparer.Ordinal);
    }

    /// <summary>
    /// A new version of a specification became known (A6): what is published and would not satisfy it gets a last day to
    /// comply, after which it is no longer shown, be it for a part of a bundle only (A7). What its partner took out has to satisfy it before it comes back anyway.
    /// </summary>
    public async Task DemandComplianceAsync(
        Specification specification, SpecificationVersion version, ActionContext context, CancellationToken cancellation = default)
    {
        await registry.SaveChangesAsync(cancellation);
        var all = await registry.Specifications.Include(known => known.Versions).ToListAsync(cancellation);
        var concerned = all.Where(known => known.Reference == specification.Reference || known.Versions.Any(version => version.Content.IsBundle))
            .Select(known => known.Reference).ToList();
        var published = await registry.Offers.Include(offer => offer.Versions)
            .Where(offer => concerned.Contains(offer.SpecificationReference)
                && offer.CurrentVersion > 0 && offer.Status != OfferStatus.Unpublished)
            .OrderBy(offer => offer.Reference)
            .ToListAsync(cancellation);
        foreach (var offer in published)
        {
            var content = (await _effects.CurrentVersionAsync(offer, cancellation))!.Content;
            if (offer.SpecificationReference != specification.Reference
                && content.Parts.All(part => part.Specification != specification.Reference)) continue;
            await _effects.DemandComplianceAsync(offer, offer.ComplyBy, [version], context, cancellation);
            await _effects.RefreshStandingAsync(offer, context, cancellation);
        }
    }

    /// <summary>
    /// A partner answers otherwise for all its offers (A23): what is published may comply with a version that refused it, or not comply
    /// with one to come (A6).
    /// </summary>
    public async Task ReassessAsync(Guid partnerId, ActionContext context, CancellationToken cancellation = default)
    {
        await registry.SaveChangesAsync(cancellation);
        var today = ParisCalendar.DayOf(context.Instant);
        var published = await registry.Offers.Where(offer => offer.PartnerId == partnerId && offer.Status == OfferStatus.Published)
            .OrderBy(offer => offer.Reference)
            .ToListAsync(cancellation);
        foreach (var offer in published)
        {
            var content = (await _effects.CurrentVersionAsync(offer, cancellation))!.Content;
            var specifications = await _gates.FindSpecificationsAsync(offer.SpecificationReference, content, cancellation);
            var applicable = specifications.SelectMany(known => known.Versions.Where(version => version.EffectiveOn > today || version == known.VersionOn(today)));
            await _effects.DemandComplianceAsync(offer, offer.ComplyBy, applicable, context, cancellation);
            await _effects.RefreshStandingAsync(offer, context, cancellation);
        }
    }

    /// <summary>Recomputes the standing of all offers of a partner, after its right or its documents changed.</summary>
    public Task RefreshStandingsAsync(Guid partnerId, ActionContext context, CancellationToken cancellation = default) =>
        RefreshStandingsAsync(registry.Offers.Where(offer => offer.PartnerId == partnerId), context, cancellation);

    /// <summary>Recomputes the standing of all offers under a programme, after what it chooses changed.</summary>
    public Task RefreshStandingsUnderAsync(string programmeReference, ActionContext context, CancellationToken cancellation = default)
    {
        var rights = registry.Rights.Where(right => right.ProgrammeReference == programmeReference).Select(right => right.Id);
        return RefreshStandingsAsync(registry.Offers.Where(offer => rights.Contains(offer.RightId)), context, cancellation);
    }

    /// <summary>Tells the search indexes that what goes with some published offers changed, though not what they say: who makes them, or from where.</summary>
    /// <param name="which">Which ones.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task TouchAsync(Expression<Func<Offer, bool>> which, CancellationToken cancellation = default)
    {
        var references = await registry.Offers.Where(which).Where(offer => offer.CurrentVersion > 0)
            .Select(offer => offer.Reference).ToListAsync(cancellation);
        references.ForEach(writer.Touch);
    }

    private async Task RefreshStandingsAsync(IQueryable<Offer> offers, ActionContext context, CancellationToken cancellation)
    {
        // What this transaction changed so far is not in the database yet, and the query must see it.
        await registry.SaveChangesAsync(cancellation);
        foreach (var offer in await offers.OrderBy(offer => offer.Reference).ToListAsync(cancellation))
            await _effects.RefreshStandingAsync(offer, context, cancellation);
    }

    private async Task<Result> ChangeAsync(Offer offer, Result changed, ActionContext context, CancellationToken cancellation)
    {
        if (!changed.Succeeded) return changed;
        writer.Record(context, new OfferStatusChanged(offer.Reference, offer.Status));
        if (offer.Status == OfferStatus.Published) await _effects.DemandComplianceToComeAsync(offer, offer.ComplyBy, context, cancellation);
        await _effects.RefreshStandingAsync(offer, context, cancellation);
        return changed;
    }

    /// <summary>
    /// Brings an offer back as it was. Its partner may have taken it out before it was lost, and nothing was demanded of it
    /// meanwhile: it passes the gate of the day. One that has a day by which to comply comes back with it instead, past or to
    /// come: its standing says until when it is shown, and a compliant version lifts that.
    /// </summary>
    private async Task<Result> ReturnAsync(
        Offer offer, OfferAction action, Func<DateTimeOffset, Result> back, ActionContext context, CancellationToken cancellation)
    {
        if (OfferLifecycle.Table.Next(offer.Status, action) is not null && offer.ComplyBy is null)
        {
            var partner = await _effects.FindPartnerAsync(offer, cancellation);
            var content = (await _effects.CurrentVersionAsync(offer, cancellation))!.Content;
            var passed = await _gates.PassAsync(
                content, offer.SpecificationReference, partner, ParisCalendar.DayOf(context.Instant), cancellation);
            if (!passed.Succeeded) return passed.Refusal;
        }

        return await ChangeAsync(offer, back(context.Instant), context, cancellation);
    }
}
