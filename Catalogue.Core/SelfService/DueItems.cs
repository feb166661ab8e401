using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Labels;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;

namespace Catalogue.Core.SelfService;

/// <summary>Everything that decides what a partner has to do.</summary>
public sealed record DueFacts
{
    public required PartnerStatus Status { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<HeldRight> Rights { get; init; }

    public required IReadOnlyList<HeldOffer> Offers { get; init; }

    public required IReadOnlyList<DemandedDocument> Documents { get; init; }

    /// <summary>The notices it was told of.</summary>
    public required IReadOnlyList<HeldNotice> Notices { get; init; }

    /// <summary>Where the partner is with the next edition; null where it has nothing to renew.</summary>
    public RenewalState? Renewal { get; init; }

    internal DateOnly Today => ParisCalendar.DayOf(Now);

    /// <summary>The rights that something may still be done for.</summary>
    internal IEnumerable<HeldRight> Alive => Rights.Where(held => held.IsAliveAt(Now) && held.Right.Status != RightStatus.Requested);

    /// <summary>Its offers in the catalogue, or kept out of it by something that is due, each with its right.</summary>
    internal IEnumerable<(HeldOffer Offer, HeldRight Right)> Published =>
        from offer in Offers
        where offer.Offer.Status == OfferStatus.Published
        join right in Alive on offer.Offer.RightId equals right.Right.Id
        select (offer, right);
}

/// <summary>What is due from a partner, most urgent first. Nothing is due from one that is not of the operation, or no longer.</summary>
public static class DueItems
{
    public static IReadOnlyList<DueItem> Of(DueFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Status != PartnerStatus.Validated) return [];
        return
        [
            .. Notices(facts).Concat(Terms(facts)).Concat(Documents(facts)).Concat(Compliance(facts)).Concat(Confirmations(facts)).Concat(Endings(facts))
                .OrderBy(item => item.By),
        ];
    }

    /// <summary>While an answer waits, nothing is due; once its day passed, nothing can be done in time.</summary>
    private static IEnumerable<DueItem> Notices(DueFacts facts) =>
        from held in facts.Notices
        let notice = held.Notice
        where notice.Status is NoticeStatus.Requested or NoticeStatus.Sent || (notice.Status == NoticeStatus.Running && facts.Now < notice.Deadline)
        select new NoticeDue(held, notice.Status == NoticeStatus.Sent ? facts.Today : held.LastDay!.Value);

    private static IEnumerable<DueItem> Terms(DueFacts facts) =>
        from held in facts.Alive
        where held.Right.TermsToAcceptBy is not null
        select new TermsDue(held, held.Right.TermsToAcceptBy!.Value);

    /// <summary>A document that no published offer depends on has no day: it is missed when the offer is to be published.</summary>
    private static IEnumerable<DueItem> Documents(DueFacts facts) =>
        from document in facts.Documents
        where document.ValidUntil is not null
        let programmes = facts.Published
            .Where(one => document.OffersThatDependOnIt.Contains(one.Offer.Offer.Reference))
            .Select(one => one.Right.Programme)
            .ToList()
        where programmes.Count > 0
        let day = document.ValidUntil!.Value
        where DaysTo(day, facts) <= programmes.Max(WarningDays)
        select new DocumentDue(document, day, day.AddDays(programmes.Min(programme => programme.DocumentGraceDays)));

    private static IEnumerable<DueItem> Compliance(DueFacts facts) =>
        from one in facts.Published
        where one.Offer.Offer.ComplyBy is not null
        select new ComplianceDue(one.Offer, one.Offer.Offer.ComplyBy!.Value);

    private static IEnumerable<DueItem> Confirmations(DueFacts facts) =>
        from one in facts.Published
        let confirmation = OfferConfirmation.Of(one.Offer.Offer, one.Right.Programme)
        where confirmation is not null && confirmation.IsNearOn(facts.Today)
        select new ConfirmationDue(one.Offer, one.Right.Programme, confirmation.LastDay);

    /// <summary>
    /// A right that ends within its warnings, be there nothing to do yet; one that has ended, where something can be done. None for who has
    /// asked for what follows, or is in it.
    /// </summary>
    private static IEnumerable<DueItem> Endings(DueFacts facts)
    {
        if (facts.Rights.Where(held => IsToGoOn(held.Right.Status)).MaxBy(held => held.Right.EndsOn) is not { } held) yield break;
        var (day, renewal) = (held.Right.EndsOn, facts.Renewal);
        var next = renewal?.MayAskOn(facts.Today) == true ? renewal.Next : null;
        if (held.Right.Status == RightStatus.Requested || renewal?.Pending is not null || held.Right.IsLostAt(facts.Now)) yield break;
        if (day < facts.Today ? next is not null : DaysTo(day, facts) <= WarningDays(held.Programme)) yield return new RightEnding(held, next, day);
    }

    private static bool IsToGoOn(RightStatus status) => status is RightStatus.Requested or RightStatus.InForce or RightStatus.Suspended;

    private static int DaysTo(DateOnly day, DueFacts facts) => day.DayNumber - facts.Today.DayNumber;

    private static int WarningDays(Programmes.Programme programme) => programme.ExpiryWarningDays.DefaultIfEmpty(0).Max();
}
