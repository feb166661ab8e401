using Catalogue.Core.Labels;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers;

/// <summary>What the public may know of a right of use on a legal day (« Standing »): what verification says, by the day.</summary>
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
    /// <param name="today">The legal day (A9), from the right's last change on; what ends in the course of it is over.</param>
    public static PublicLabel? Of(RightOfUse right, DateOnly today)
    {
        var answer = LabelAnswer.Of(right, ParisCalendar.EndOf(today).AddTicks(-1));
        return answer.Verdict switch
        {
            LabelVerdict.Valid => new(LabelState.InForce, right.EndsOn),
            LabelVerdict.Suspended => new(LabelState.Suspended, Since()),
            LabelVerdict.Expired => new(LabelState.Expired, right.EndsOn),
            LabelVerdict.Withdrawn => new(LabelState.Withdrawn, Since()),
            LabelVerdict.Ended => new(LabelState.Ended, Since()),
            _ => null,
        };

        DateOnly Since() => ParisCalendar.DayOf(answer.Since!.Value);
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
