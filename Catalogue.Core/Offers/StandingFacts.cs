using Catalogue.Core.Labels;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers;

/// <summary>Everything an offer's standing depends on.</summary>
public sealed record StandingFacts
{
    public required OfferStatus OfferStatus { get; init; }

    public required DateTimeOffset OfferStatusSince { get; init; }

    /// <summary>Since when the offer has been published without interruption.</summary>
    public required DateTimeOffset? PublishedSince { get; init; }

    public required RightStatus RightStatus { get; init; }

    public required DateTimeOffset RightStatusSince { get; init; }

    /// <summary>Since when the right has been usable without interruption.</summary>
    public required DateTimeOffset? RightInForceSince { get; init; }

    /// <summary>Last legal day of the right (A9).</summary>
    public required DateOnly RightEndsOn { get; init; }

    /// <summary>The instant at which a notice takes the right away; null when none runs (A12).</summary>
    public DateTimeOffset? RightLossAt { get; init; }

    /// <summary>The same, for the offer itself.</summary>
    public DateTimeOffset? OfferLossAt { get; init; }

    /// <summary>Last legal day on which to accept new terms of use; null when none are due (A2).</summary>
    public DateOnly? TermsToAcceptBy { get; init; }

    /// <summary>Last legal day on which to comply with a new version of the specification; null when it complies (A6).</summary>
    public DateOnly? ComplyBy { get; init; }

    /// <summary>The earliest last day of the documents the specification demands; null when it demands none (A23).</summary>
    public DateOnly? DocumentsValidUntil { get; init; }

    /// <summary>Days a document may have lapsed before offers are suspended.</summary>
    public int DocumentGraceDays { get; init; }

    public static StandingFacts From(Offer offer, RightOfUse right, Programme programme, DateOnly? documentsValidUntil) => new()
    {
        OfferStatus = offer.Status,
        OfferStatusSince = offer.StatusSince,
        PublishedSince = offer.PublishedSince,
        RightStatus = right.Status,
        RightStatusSince = right.StatusSince,
        RightInForceSince = right.InForceSince,
        RightEndsOn = right.EndsOn,
        RightLossAt = right.LossAt,
        OfferLossAt = offer.LossAt,
        TermsToAcceptBy = right.TermsToAcceptBy,
        ComplyBy = offer.ComplyBy,
        DocumentsValidUntil = documentsValidUntil,
        DocumentGraceDays = programme.DocumentGraceDays,
    };

    /// <summary>Every cause known to end the offer's presence, and when; the right's last day is always one.</summary>
    internal IEnumerable<(DateTimeOffset At, StandingEnd Cause)> Ends() =>
        EndsOfRight(RightStatus, RightStatusSince, RightEndsOn, TermsToAcceptBy, RightLossAt).Concat(EndsOfOffer());

    /// <summary>What ends everything that stands under a right.</summary>
    internal static IEnumerable<(DateTimeOffset At, StandingEnd Cause)> EndsOfRight(
        RightStatus status, DateTimeOffset statusSince, DateOnly endsOn, DateOnly? termsToAcceptBy, DateTimeOffset? lossAt)
    {
        yield return (ParisCalendar.EndOf(endsOn), StandingEnd.RightExpired);
        if (termsToAcceptBy is { } terms) yield return (ParisCalendar.EndOf(terms), StandingEnd.TermsNotAccepted);
        if (lossAt is { } loss) yield return (loss, StandingEnd.RightWithdrawn);
        if (status is RightStatus.Suspended) yield return (statusSince, StandingEnd.RightSuspended);
        if (status is RightStatus.Withdrawn) yield return (statusSince, StandingEnd.RightWithdrawn);
        if (status is RightStatus.Ended) yield return (statusSince, StandingEnd.RightEnded);
    }

    private IEnumerable<(DateTimeOffset At, StandingEnd Cause)> EndsOfOffer()
    {
        if (DocumentsValidUntil is { } lapse)
            yield return (ParisCalendar.EndOf(AddDays(lapse, DocumentGraceDays)), StandingEnd.DocumentLapsed);
        if (ComplyBy is { } comply) yield return (ParisCalendar.EndOf(comply), StandingEnd.SpecificationNotMet);
        if (OfferLossAt is { } loss) yield return (loss, StandingEnd.OfferWithdrawn);
        if (OfferStatus is OfferStatus.Suspended) yield return (OfferStatusSince, StandingEnd.OfferSuspended);
        if (OfferStatus is OfferStatus.Withdrawn) yield return (OfferStatusSince, StandingEnd.OfferWithdrawn);
        if (OfferStatus is OfferStatus.Unpublished) yield return (OfferStatusSince, StandingEnd.Unpublished);
    }

    /// <summary>Documents without end are often dated 31 December 9999: no day follows it.</summary>
    private static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
