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
            from entry in Published(now).AsEntries(registry)
            orderby entry.Offer.Reference
            select new
            {
                entry.Offer.Reference,
                entry.Offer.Slug,
                entry.Offer.Kind,
                entry.Offer.SpecificationReference,
                entry.Offer.Standing.Until,
                entry.Version,
                PartnerSlug = entry.Partner.Slug,
                entry.Partner.Number,
                Outlet = entry.Outlet.Details,
                entry.Right.ProgrammeReference,
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
                Partner = new(row.PartnerSlug, row.Number.Siren?.Digits),
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
        return now is { } instant ? offers.ShownAt(instant) : offers;
    }
}
