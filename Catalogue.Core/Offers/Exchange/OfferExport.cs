using System.Runtime.CompilerServices;
using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Exchange;

/// <summary>Gives the published offers in the exchange format, in the order of their references.</summary>
public sealed class OfferExport(RegistryContext registry)
{
    /// <summary>How many offers an export gives.</summary>
    /// <param name="now">The instant at which they are shown; null for all that were ever published.</param>
    /// <param name="cancellation">Stops counting.</param>
    public Task<int> CountAsync(DateTimeOffset? now, CancellationToken cancellation = default) => Published(now).CountAsync(cancellation);

    /// <summary>
    /// The current version of each, one after the other: one query, so that all are of the same instant whatever is
    /// published meanwhile, and never more than a few in memory.
    /// </summary>
    /// <inheritdoc cref="CountAsync"/>
    public async IAsyncEnumerable<OfferLine> ReadAsync(
        DateTimeOffset? now, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var rows =
            from offer in Published(now)
            join version in registry.OfferVersions.AsNoTracking()
                on new { offer.Reference, Number = offer.CurrentVersion }
                equals new { Reference = version.OfferReference, version.Number }
            join partner in registry.Partners.AsNoTracking() on offer.PartnerId equals partner.Id
            join outlet in registry.Outlets.AsNoTracking() on offer.OutletId equals outlet.Id
            join right in registry.Rights.AsNoTracking() on offer.RightId equals right.Id
            orderby offer.Reference
            select new
            {
                offer.Reference,
                offer.Slug,
                offer.Kind,
                offer.SpecificationReference,
                offer.Standing.Until,
                Version = version,
                PartnerSlug = partner.Slug,
                partner.Siren,
                Outlet = outlet.Details,
                right.ProgrammeReference,
            };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return new OfferLine
            {
                Format = OfferLine.CurrentFormat,
                Reference = row.Reference,
                Slug = row.Slug,
                Kind = row.Kind,
                Specification = row.SpecificationReference,
                Partner = new(row.PartnerSlug, row.Siren.Digits),
                Outlet = new(row.Outlet.Name, row.Outlet.Insee),
                Programme = row.ProgrammeReference,
                PublishedAt = row.Version.PublishedAt,
                Version = row.Version.Number,
                SpecificationVersion = row.Version.SpecificationVersion,
                VisibleUntil = row.Until == Standing.NeverShown.Until ? null : row.Until,
                Content = row.Version.Content,
            };
        }
    }

    private IQueryable<Offer> Published(DateTimeOffset? now)
    {
        var offers = registry.Offers.AsNoTracking().Where(offer => offer.CurrentVersion > 0);
        return now is { } instant
            ? offers.Where(offer => offer.Standing.From <= instant && instant < offer.Standing.Until)
            : offers;
    }
}
