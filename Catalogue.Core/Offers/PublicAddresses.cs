using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>
/// What is shown at an instant, as addresses only, for those who read everything. Lists are read row by row: their length
/// costs time, not memory.
/// </summary>
public sealed class PublicAddresses(RegistryContext registry)
{
    /// <summary>How many offers, centres and advisers are shown at an instant.</summary>
    public Task<int> CountEntriesAsync(DateTimeOffset now, CancellationToken cancellation = default) =>
        registry.Offers.ShownAt(now).CountAsync(cancellation);

    /// <summary>Those shown at an instant, in an order that never changes.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="skip">How many to leave out before the first, 0 or more.</param>
    /// <param name="take">How many to give at most.</param>
    public IAsyncEnumerable<EntryAddress> ListEntriesAsync(DateTimeOffset now, int skip, int take) =>
        registry.Offers.ShownAt(now).OrderBy(offer => offer.Reference).Skip(skip).Take(take)
            .WithCurrentVersion(registry)
            .OrderBy(row => row.Offer.Reference)
            .Select(row => new EntryAddress(row.Offer.Kind, row.Offer.Slug, row.Version.PublishedAt)).AsAsyncEnumerable();

    /// <summary>How many partners may use the label on a legal day.</summary>
    public Task<int> CountPartnersAsync(DateOnly today, CancellationToken cancellation = default) =>
        InForceOn(today).CountAsync(cancellation);

    /// <summary>The partners that may use the label on a legal day, in an order that never changes.</summary>
    /// <param name="today">The legal day.</param>
    /// <param name="skip">How many to leave out before the first, 0 or more.</param>
    /// <param name="take">How many to give at most.</param>
    public IAsyncEnumerable<PartnerAddress> ListPartnersAsync(DateOnly today, int skip, int take) =>
        InForceOn(today).OrderBy(partner => partner.Slug).Skip(skip).Take(take)
            .Select(partner => new PartnerAddress(partner.Slug, partner.ChangedAt)).AsAsyncEnumerable();

    private IQueryable<InForce> InForceOn(DateOnly today)
    {
        var start = ParisCalendar.StartOf(today);
        var held = registry.Rights.AsNoTracking()
            .Where(right => right.Status == RightStatus.InForce && right.EndsOn >= today
                && (right.LossAt == null || right.LossAt > start)
                && (right.TermsToAcceptBy == null || right.TermsToAcceptBy >= today))
            .GroupBy(right => right.PartnerId)
            .Select(rights => new { PartnerId = rights.Key, ChangedAt = rights.Max(right => right.StatusSince) });
        return
            from partner in registry.Partners.AsNoTracking()
            join right in held on partner.Id equals right.PartnerId
            select new InForce { Slug = partner.Slug, ChangedAt = right.ChangedAt };
    }

    private sealed class InForce
    {
        public required string Slug { get; init; }

        public required DateTimeOffset ChangedAt { get; init; }
    }
}

/// <summary>An offer, a centre or an adviser: enough to find its page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its address among its kind.</param>
/// <param name="PublishedAt">When what it says now was published.</param>
public sealed record EntryAddress(OfferKind Kind, string Slug, DateTimeOffset PublishedAt);

/// <summary>A partner: enough to find its page.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="ChangedAt">Since when its right is what it is.</param>
public sealed record PartnerAddress(string Slug, DateTimeOffset ChangedAt);
