using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>What every reading of the offers shares: which are shown, and what goes with each. All of it becomes one query.</summary>
internal static class OfferQueries
{
    /// <summary>Those shown at an instant (A9): what <see cref="Standing.IsShownAt"/> says, asked of the database.</summary>
    public static IQueryable<Offer> ShownAt(this IQueryable<Offer> offers, DateTimeOffset instant) =>
        offers.Where(offer => offer.Standing.From <= instant && instant < offer.Standing.Until);

    /// <summary>Each offer with the version the catalogue shows; drafts, which have none, are left out.</summary>
    public static IQueryable<OfferWithVersion> WithCurrentVersion(this IQueryable<Offer> offers, RegistryContext registry) =>
        from offer in offers
        join version in registry.OfferVersions
            on new { offer.Reference, Number = offer.CurrentVersion }
            equals new { Reference = version.OfferReference, version.Number }
        select new OfferWithVersion { Offer = offer, Version = version };

    /// <summary>What a partner offers, drafts or took out, each with what it stands under; what was given up is left out.</summary>
    public static IQueryable<HeldOfferRow> HeldBy(this RegistryContext registry, Guid partnerId) =>
        from offer in registry.Offers.AsNoTracking()
        join right in registry.Rights on offer.RightId equals right.Id
        join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
        where offer.PartnerId == partnerId && offer.Status != OfferStatus.Discarded
        select new HeldOfferRow
        {
            Offer = offer,
            Right = right,
            Programme = programme,
            Published = registry.OfferVersions
                .FirstOrDefault(version => version.OfferReference == offer.Reference && version.Number == offer.CurrentVersion),
        };

    /// <summary>Each offer with the version the catalogue shows, who makes it, from where, under which right, and what it is.</summary>
    public static IQueryable<CatalogueEntry> AsEntries(this IQueryable<Offer> offers, RegistryContext registry) =>
        from offer in offers.Select(PublicOffer.Reading)
        join version in registry.OfferVersions
            on new { offer.Reference, Number = offer.CurrentVersion }
            equals new { Reference = version.OfferReference, version.Number }
        join partner in registry.Partners on offer.PartnerId equals partner.Id
        join outlet in registry.Outlets on offer.OutletId equals outlet.Id
        join right in registry.Rights on offer.RightId equals right.Id
        join specification in registry.Specifications on offer.SpecificationReference equals specification.Reference
        select new CatalogueEntry
        {
            Offer = offer,
            Version = version,
            Partner = partner,
            Outlet = outlet,
            Right = right,
            SpecificationName = specification.ShortName,
        };
}

/// <summary>An offer and the version the catalogue shows of it.</summary>
internal sealed record OfferWithVersion
{
    public required Offer Offer { get; init; }

    public required OfferVersion Version { get; init; }
}

/// <summary>An offer of a partner, with what it stands under.</summary>
internal sealed record HeldOfferRow
{
    public required Offer Offer { get; init; }

    public required RightOfUse Right { get; init; }

    public required Programme Programme { get; init; }

    /// <summary>The version the catalogue shows; null before the first.</summary>
    public required OfferVersion? Published { get; init; }
}
