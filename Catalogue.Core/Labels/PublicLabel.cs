using Catalogue.Core.Shared;

namespace Catalogue.Core.Labels;

/// <summary>What the public may know of a right of use on a legal day (« Standing »).</summary>
/// <param name="State">What has become of it.</param>
/// <param name="Day">
/// The legal day that goes with the state: the last one on which the label holds or held, or the one on which it was
/// suspended, withdrawn or ended.
/// </param>
public sealed record PublicLabel(LabelState State, DateOnly Day)
{
    public bool IsInForce => State == LabelState.InForce;

    /// <summary>What may be said of a right; null for one that was never usable: requests are nobody else's business.</summary>
    /// <param name="right">The right.</param>
    /// <param name="today">The legal day (A9).</param>
    public static PublicLabel? Of(RightOfUse right, DateOnly today)
    {
        if (right.InForceSince is null) return null;
        var since = ParisCalendar.DayOf(right.StatusSince);
        return right.Status switch
        {
            // What was decided after the last day found nothing left to take away.
            RightStatus.Withdrawn when since <= right.EndsOn => new(LabelState.Withdrawn, since),
            RightStatus.Ended when since <= right.EndsOn => new(LabelState.Ended, since),
            RightStatus.Suspended when today <= right.EndsOn => new(LabelState.Suspended, since),
            // New terms were not accepted in time (A2).
            RightStatus.InForce when today <= right.EndsOn && right.TermsToAcceptBy < today =>
                new(LabelState.Suspended, right.TermsToAcceptBy.Value.AddDays(1)),
            RightStatus.InForce when today <= right.EndsOn => new(LabelState.InForce, right.EndsOn),
            _ => new(LabelState.Expired, right.EndsOn),
        };
    }
}

/// <summary>What has become of a right, for the public; the nearest to use first.</summary>
public enum LabelState
{
    /// <summary>It may be used today.</summary>
    InForce,

    /// <summary>It may be used again once something is settled.</summary>
    Suspended,

    /// <summary>Its last day has passed (A9).</summary>
    Expired,

    /// <summary>It was lost by decision (A12, A13).</summary>
    Withdrawn,

    /// <summary>The partner left, closed or merged.</summary>
    Ended,
}
