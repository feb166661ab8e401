using Catalogue.Core.Labels;

namespace Catalogue.Core.Offers;

/// <summary>Whether a partner may download a family's logo and kit (« Standing », A8, A9).</summary>
/// <param name="ClosedBy">What closes them; null when they are available.</param>
public sealed record LogoAccess(StandingEnd? ClosedBy)
{
    public bool IsAvailable => ClosedBy is null;

    /// <summary>
    /// The logo goes with the right, then with the offers it marks: closed when none of the family was ever published, or
    /// when all of them were lost. One that its partner took out was not lost: that changes nothing. Given a single offer,
    /// it says whether that one may carry the logo.
    /// </summary>
    /// <param name="right">The right of use.</param>
    /// <param name="offersOfFamily">All the offers of the family under that right.</param>
    /// <param name="instant">Any instant from the last change of these on.</param>
    public static LogoAccess Of(RightOfUse right, IReadOnlyCollection<Offer> offersOfFamily, DateTimeOffset instant)
    {
        var answer = LabelAnswer.Of(right, instant);
        if (!answer.IsValid) return new(answer.Cause);
        var losses = offersOfFamily
            .Where(offer => offer.CurrentVersion > 0)
            .Select(offer => LabelAnswer.Of(PublicOffer.Of(offer), right, instant))
            .Select(offer => offer.Cause is StandingEnd.Unpublished ? null : offer.Cause)
            .ToList();
        if (losses.Count == 0) return new(StandingEnd.NotPublished);
        return new(losses.Contains(null) ? null : losses.Min());
    }
}
