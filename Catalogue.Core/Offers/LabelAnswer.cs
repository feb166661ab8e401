using Catalogue.Core.Labels;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers;

/// <summary>
/// What verification says of a label at an instant (« Standing »), for an offer or for a right: a word, the instants that go
/// with it, and the cause, which only those concerned are told.
/// </summary>
public sealed record LabelAnswer
{
    public required LabelVerdict Verdict { get; init; }

    /// <summary>For a valid label, the first instant at which it no longer will be: the end of its last legal day (A9).</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>For a lost one, the first instant at which it no longer was.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Why it is not valid; null when it is.</summary>
    public StandingEnd? Cause { get; init; }

    public bool IsValid => Verdict == LabelVerdict.Valid;

    /// <summary>The last legal day of a valid label.</summary>
    public DateOnly? LastDay => Until is { } until ? ParisCalendar.DayOf(until.AddTicks(-1)) : null;

    /// <summary>Of a right, whatever its offers.</summary>
    /// <param name="right">The right.</param>
    /// <param name="instant">Any instant from the right's last change on; for the past, see <see cref="OfferHistory"/>.</param>
    public static LabelAnswer Of(RightOfUse right, DateTimeOffset instant)
    {
        if (right.InForceSince is null) return Lost(StandingEnd.NotPublished, null);
        var expiry = ParisCalendar.EndOf(right.EndsOn);
        // What was decided after the last day found nothing left to take away.
        var ends = StandingFacts.EndsOfRight(right.Status, right.StatusSince, right.EndsOn, right.TermsToAcceptBy, right.LossAt)
            .Where(end => end.At <= instant && (end.At < expiry || end.Cause == StandingEnd.RightExpired)).ToList();
        if (ends.Count == 0) return new() { Verdict = LabelVerdict.Valid, Until = expiry };
        var (since, cause) = ends.MinBy(end => end.Cause);
        return Lost(cause, since);
    }

    /// <summary>Of what an offer shows, as far as its standing alone tells: a valid one then has no known end.</summary>
    /// <param name="standing">The standing, as the registry knew it at the instant.</param>
    /// <param name="instant">The instant asked about.</param>
    public static LabelAnswer Of(Standing standing, DateTimeOffset instant)
    {
        if (standing.IsShownAt(instant)) return new() { Verdict = LabelVerdict.Valid };
        return standing.Visible.IsEmpty || instant < standing.From
            ? Lost(StandingEnd.NotPublished, null)
            : Lost(standing.EndCause, standing.Until);
    }

    /// <summary>
    /// Of an offer: valid as long as it is shown, until the last day of its right. An earlier end that is already known (a
    /// paper to renew, terms to accept) is between its partner and the ministry until it happens. Of several causes, the
    /// gravest is told.
    /// </summary>
    /// <param name="offer">The offer.</param>
    /// <param name="right">The right it stands under.</param>
    /// <param name="instant">Any instant from the last change of either on; for the past, see <see cref="OfferHistory"/>.</param>
    public static LabelAnswer Of(PublicOffer offer, RightOfUse right, DateTimeOffset instant)
    {
        var (own, under) = (Of(offer.Standing, instant), Of(right, instant));
        if (own.IsValid) return own with { Until = ParisCalendar.EndOf(right.EndsOn) };
        if (own.Cause == StandingEnd.NotPublished) return own;
        // The deadline of a notice takes effect by itself: what was suspended or taken out before is lost from there. Once the label was over anyway, nothing was left to lose.
        if (offer.LossAt <= instant && (under.Verdict is LabelVerdict.Valid or LabelVerdict.Suspended || under.Since >= offer.LossAt))
            return Lost(StandingEnd.OfferWithdrawn, offer.LossAt);
        // A suspended offer that is then withdrawn left the catalogue at the first, and lost its label at the second.
        if (own.Cause == StandingEnd.OfferWithdrawn) own = own with { Since = offer.StatusSince };
        return under.Cause <= own.Cause ? under : own;
    }

    private static LabelAnswer Lost(StandingEnd cause, DateTimeOffset? since) => new()
    {
        Verdict = cause switch
        {
            StandingEnd.OfferWithdrawn or StandingEnd.RightWithdrawn => LabelVerdict.Withdrawn,
            StandingEnd.RightEnded => LabelVerdict.Ended,
            StandingEnd.RightExpired => LabelVerdict.Expired,
            StandingEnd.Unpublished or StandingEnd.NotPublished => LabelVerdict.NotInCatalogue,
            _ => LabelVerdict.Suspended,
        },
        Since = since,
        Cause = cause,
    };
}

/// <summary>The words of verification.</summary>
public enum LabelVerdict
{
    /// <summary>« valable jusqu'au ».</summary>
    Valid,

    /// <summary>« suspendu depuis le »: it comes back once something is settled.</summary>
    Suspended,

    /// <summary>« expiré depuis le »: its last day passed (A9).</summary>
    Expired,

    /// <summary>« retiré depuis le »: lost by decision (A12, A13).</summary>
    Withdrawn,

    /// <summary>« terminé depuis le »: the partner left, closed or merged.</summary>
    Ended,

    /// <summary>« pas au catalogue »: never published, or taken out by its partner.</summary>
    NotInCatalogue,
}
