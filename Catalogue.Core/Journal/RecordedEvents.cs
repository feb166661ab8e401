using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Journal;

/// <summary>What the journal already holds: whoever tells somebody something, once and no more, asks it here.</summary>
public static class RecordedEvents
{
    /// <summary>Of some events of one kind, those that the journal holds, with the very same payload.</summary>
    public static async Task<IReadOnlySet<T>> RecordedAmongAsync<T>(
        this IQueryable<JournalEntry> journal, IReadOnlyCollection<T> events, CancellationToken cancellation = default)
        where T : JournalEvent
    {
        if (events.Count == 0) return new HashSet<T>();
        var (name, subjects) = (events.First().Name, events.Select(what => what.Subject).Distinct().ToList());
        var kept = (await journal.AsNoTracking()
                .Where(entry => entry.Event == name && subjects.Contains(entry.Subject))
                .Select(entry => entry.Payload)
                .ToListAsync(cancellation))
            .ToHashSet(StringComparer.Ordinal);
        return events.Where(what => kept.Contains(CanonicalJson.Of(what))).ToHashSet();
    }
}
