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
    /// <summary>A decision took the offer away (A12).</summary>
    OfferWithdrawn,

    /// <summary>A decision took the partner's right away (A12, A13).</summary>
    RightWithdrawn,

    /// <summary>The partner left, closed or merged.</summary>
    RightEnded,

    /// <summary>The right's last day passed (A9).</summary>
    RightExpired,

    /// <summary>New terms of use were not accepted in time.</summary>
    RightSuspended,

    /// <summary>A mandatory document lapsed and its days of grace passed.</summary>
    DocumentLapsed,

    /// <summary>The offer itself is suspended: a new specification's deadline passed.</summary>
    OfferSuspended,

    /// <summary>The partner took it out of the catalogue.</summary>
    Unpublished,

    /// <summary>It was never in the catalogue.</summary>
    NotPublished,
}
