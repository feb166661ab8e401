using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers;

/// <summary>By when the partner of a published offer is to say that it is still accurate (A5).</summary>
/// <param name="RemindOn">The legal day from which its partner is reminded.</param>
/// <param name="LastDay">The last legal day to say so: from the next one, the offer is flagged.</param>
public sealed record OfferConfirmation(DateOnly RemindOn, DateOnly LastDay)
{
    /// <summary>Of an offer; null for one that its partner does not have in the catalogue.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="programme">The programme it is under, which says how long a confirmation holds.</param>
    public static OfferConfirmation? Of(Offer offer, Programme programme) =>
        offer is { Status: OfferStatus.Published, ConfirmedAt: { } confirmed } ? Of(confirmed, programme) : null;

    /// <summary>Of what was last confirmed at an instant.</summary>
    internal static OfferConfirmation Of(DateTimeOffset confirmedAt, Programme programme)
    {
        var lastDay = ParisCalendar.DayOf(confirmedAt).AddMonths(programme.OfferConfirmationMonths);
        return new(lastDay.AddDays(-programme.ConfirmationReminderDays), lastDay);
    }

    public bool IsNearOn(DateOnly today) => today >= RemindOn;

    public bool IsLateOn(DateOnly today) => today > LastDay;
}
