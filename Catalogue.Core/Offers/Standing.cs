namespace Catalogue.Core.Offers;

/// <summary>
/// What the public sees of an offer, and why: a visible range, and the cause that ends it. Computed in one place from the
/// offer and the partner's right (« Standing » in the domain's rules) and stored with the offer, in the transaction that
/// changes either.
/// </summary>
/// <param name="From">First instant at which it may be shown.</param>
/// <param name="Until">First instant at which it may no longer be; equal to <paramref name="From"/> when never.</param>
/// <param name="EndCause">What ends it at <paramref name="Until"/>.</param>
public sealed record Standing(DateTimeOffset From, DateTimeOffset Until, StandingEnd EndCause)
{
    /// <summary>Never published, or under a right that was never in force.</summary>
    public static Standing NeverShown { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MinValue, StandingEnd.NotPublished);

    public VisibleRange Visible => new(From, Until);

    public bool IsShownAt(DateTimeOffset instant) => Visible.Contains(instant);

    /// <summary>Whether it was shown at an instant or some time before: no address says anything of what never was (A9).</summary>
    public bool WasShownBy(DateTimeOffset instant) => !Visible.IsEmpty && From <= instant;

    /// <summary>
    /// This standing, just computed, as what follows another: it never says of the past anything but what the registry
    /// showed. What comes back is shown from now on, not from the day it was first published; what was already gone keeps
    /// the dates between which it was shown, and may have a graver cause.
    /// </summary>
    /// <param name="previous">What the registry said until now.</param>
    /// <param name="instant">Now.</param>
    public Standing After(Standing previous, DateTimeOffset instant)
    {
        if (previous.IsShownAt(instant)) return this with { From = previous.From, Until = Until > instant ? Until : instant };
        var from = From > instant ? From : instant;
        if (from < Until) return this with { From = from };
        return previous.Visible.IsEmpty ? new(Until, Until, EndCause) : previous with { EndCause = EndCause };
    }

    /// <summary>The one function that decides.</summary>
    public static Standing Of(StandingFacts facts)
    {
        if (facts.PublishedSince is not { } published || facts.RightInForceSince is not { } inForce) return NeverShown;
        var from = published > inForce ? published : inForce;
        var (until, cause) = facts.Ends().MinBy(end => (end.At, end.Cause));
        return until <= from ? new(until, until, cause) : new(from, until, cause);
    }
}

/// <summary>
/// What ends an offer's presence in the catalogue. Listed from the gravest: when two happen at the same instant, the
/// graver one is told.
/// </summary>
public enum StandingEnd
{
    /// <summary>A notice was lost that took the offer away, at its deadline or by decision (A12).</summary>
    OfferWithdrawn,

    /// <summary>The same, of the partner's right (A12, A13).</summary>
    RightWithdrawn,

    /// <summary>The partner left, closed or merged.</summary>
    RightEnded,

    /// <summary>The right's last day passed (A9).</summary>
    RightExpired,

    /// <summary>The partner's right was suspended by decision.</summary>
    RightSuspended,

    /// <summary>New terms of use were not accepted in time (A2).</summary>
    TermsNotAccepted,

    /// <summary>A mandatory document lapsed and its days of grace passed.</summary>
    DocumentLapsed,

    /// <summary>The time to comply with a new version of its specification passed (A6).</summary>
    SpecificationNotMet,

    /// <summary>The offer itself was suspended by decision.</summary>
    OfferSuspended,

    /// <summary>The partner took it out of the catalogue.</summary>
    Unpublished,

    /// <summary>It was never in the catalogue.</summary>
    NotPublished,
}
