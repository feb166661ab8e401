using Catalogue.Core.Offers;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// The services by code, as the specifications in force name them (A23). Specifications change a few times a year and are
/// long to read: their names are kept for a minute, so that a search does not read them each time.
/// </summary>
internal sealed class ServiceNames(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Replaced as a whole: requests read it without waiting for each other.</summary>
    private volatile Reading? _last;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(PublicCatalogue catalogue, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_last is { } last && last.At <= now && now - last.At < Kept) return last.Names;
        var today = ParisCalendar.DayOf(now);
        var names = (await catalogue.ListSpecificationsAsync(cancellation))
            .SelectMany(specification => specification.ServicesOn(today))
            .DistinctBy(service => service.Key)
            .ToDictionary(service => service.Key, service => service.Label);
        _last = new Reading(now, names);
        return names;
    }

    private sealed record Reading(DateTimeOffset At, IReadOnlyDictionary<string, string> Names);
}
