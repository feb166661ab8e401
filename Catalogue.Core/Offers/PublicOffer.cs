using System.Linq.Expressions;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>
/// What the public may know of an offer beside its versions: all but what its partner is writing (A5), which no reading for the
/// public fetches from the registry.
/// </summary>
public sealed record PublicOffer
{
    private static readonly Func<Offer, PublicOffer> Read = Reading.Compile();

    /// <summary>What the database is asked for.</summary>
    internal static Expression<Func<Offer, PublicOffer>> Reading => offer => new PublicOffer
    {
        Reference = offer.Reference,
        Slug = offer.Slug,
        Kind = offer.Kind,
        Family = offer.Family,
        SpecificationReference = offer.SpecificationReference,
        PartnerId = offer.PartnerId,
        OutletId = offer.OutletId,
        RightId = offer.RightId,
        StatusSince = offer.StatusSince,
        FirstPublishedAt = offer.FirstPublishedAt,
        CurrentVersion = offer.CurrentVersion,
        LastCheckedOn = offer.LastCheckedOn,
        LossAt = offer.LossAt,
        Standing = offer.Standing,
    };

    /// <inheritdoc cref="Offer.Reference"/>
    public required string Reference { get; init; }

    /// <inheritdoc cref="Offer.Slug"/>
    public required string Slug { get; init; }

    public required OfferKind Kind { get; init; }

    public required string Family { get; init; }

    public required string SpecificationReference { get; init; }

    public required Guid PartnerId { get; init; }

    public required Guid OutletId { get; init; }

    /// <inheritdoc cref="Offer.RightId"/>
    public required Guid RightId { get; init; }

    /// <inheritdoc cref="Offer.StatusSince"/>
    public required DateTimeOffset StatusSince { get; init; }

    /// <inheritdoc cref="Offer.FirstPublishedAt"/>
    public required DateTimeOffset? FirstPublishedAt { get; init; }

    /// <inheritdoc cref="Offer.CurrentVersion"/>
    public required int CurrentVersion { get; init; }

    /// <inheritdoc cref="Offer.LastCheckedOn"/>
    public required DateOnly? LastCheckedOn { get; init; }

    /// <inheritdoc cref="Offer.LossAt"/>
    public required DateTimeOffset? LossAt { get; init; }

    /// <inheritdoc cref="Offer.Standing"/>
    public required Standing Standing { get; init; }

    /// <summary>What the public may know of an offer that is in memory.</summary>
    public static PublicOffer Of(Offer offer) => Read(offer);
}
