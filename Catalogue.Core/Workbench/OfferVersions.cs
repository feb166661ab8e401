using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>
/// Who published each version of an offer, and when. A version keeps an identifier, and no person's name (A19): names are put to it
/// here, those of today.
/// </summary>
public sealed class OfferVersions(RegistryContext registry, OfferHistory history)
{
    /// <summary>The versions, the latest first; none for what was never published.</summary>
    public async Task<IReadOnlyList<PastVersion>> ReadAsync(string reference, CancellationToken cancellation = default)
    {
        var dates = await history.ListVersionsAsync(reference, cancellation);
        var rows = (await registry.OfferVersions.AsNoTracking()
                .Where(version => version.OfferReference == reference)
                .Select(version => new { version.Number, version.PublishedBy, version.SpecificationVersion, version.ContentHash })
                .ToListAsync(cancellation))
            .ToDictionary(row => row.Number, row => (By: Actor.Parse(row.PublishedBy), row.SpecificationVersion, row.ContentHash));
        var people = rows.Values.Select(row => row.By.PersonId).OfType<Guid>().Distinct().ToList();
        var names = await registry.Accounts.AsNoTracking().Where(account => people.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.FullName, cancellation);
        return
        [
            .. from version in dates.Reverse()
               let row = rows[version.Number]
               select new PastVersion(
                   version,
                   row.By.Kind,
                   row.By.PersonId is { } person ? names.GetValueOrDefault(person) : null,
                   row.SpecificationVersion,
                   row.ContentHash),
        ];
    }
}

/// <summary>A version of an offer that was published.</summary>
/// <param name="Dates">Its number, and between which instants it was the offer's.</param>
/// <param name="By">What sort of actor published it.</param>
/// <param name="ByName">The name of who did, of a partner's people; null where it is no such person, or one no longer known.</param>
/// <param name="SpecificationVersion">Number of the specification's version it satisfied (A6).</param>
/// <param name="ContentHash">SHA-256 of what it says.</param>
public sealed record PastVersion(VersionDates Dates, ActorKind By, string? ByName, string SpecificationVersion, string ContentHash);
