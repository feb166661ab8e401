using System.Runtime.CompilerServices;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Journal;

/// <summary>
/// Reads the journal, newest first (A27). Pages are found by the number of an entry, which never changes: what is written
/// meanwhile moves nothing.
/// </summary>
public sealed class JournalReader(RegistryContext registry)
{
    /// <summary>Entries of a page.</summary>
    public const int PageSize = 50;

    private const int BatchSize = 500;

    /// <summary>One page.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<JournalPage> PageAsync(JournalFilter filter, JournalPosition from, CancellationToken cancellation = default)
    {
        var matching = Matching(filter);
        if (from.After is { } after)
        {
            var newer = await matching.Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(PageSize).ToListAsync(cancellation);
            // Fewer than a page: it is the newest one, which is always full.
            if (newer.Count == PageSize) return await TurnableAsync(matching, [.. Enumerable.Reverse(newer)], cancellation);
        }

        var older = matching.Where(entry => from.Before == null || entry.Number < from.Before);
        return await TurnableAsync(matching, await older.OrderByDescending(entry => entry.Number).Take(PageSize).ToListAsync(cancellation), cancellation);
    }

    /// <summary>All entries of a filter, newest first, some hundreds at a time: neither memory nor a transaction grows with them.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JournalEntry>> ReadAsync(
        JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        long? before = null;
        while (true)
        {
            var batch = await Matching(filter).Where(entry => before == null || entry.Number < before)
                .OrderByDescending(entry => entry.Number).Take(BatchSize).ToListAsync(cancellation);
            if (batch.Count == 0) yield break;
            yield return batch;
            before = batch[^1].Number;
        }
    }

    /// <returns>Null when there is no entry of that number.</returns>
    public Task<JournalEntry?> OneAsync(long number, CancellationToken cancellation = default) =>
        registry.Journal.AsNoTracking().FirstOrDefaultAsync(entry => entry.Number == number, cancellation);

    private static async Task<JournalPage> TurnableAsync(IQueryable<JournalEntry> matching, List<JournalEntry> entries, CancellationToken cancellation)
    {
        if (entries.Count == 0) return new([], HasNewer: false, HasOlder: false);
        var (first, last) = (entries[0].Number, entries[^1].Number);
        return new(
            entries,
            await matching.AnyAsync(entry => entry.Number > first, cancellation),
            await matching.AnyAsync(entry => entry.Number < last, cancellation));
    }

    private IQueryable<JournalEntry> Matching(JournalFilter filter)
    {
        var entries = registry.Journal.AsNoTracking();
        if (filter.Subject is { } subject)
        {
            var ofKind = $"{subject}:";
            entries = subject.Contains(':', StringComparison.Ordinal)
                ? entries.Where(entry => entry.Subject == subject)
                : entries.Where(entry => entry.Subject == subject || entry.Subject.StartsWith(ofKind));
        }

        if (filter.Actors is { } actors) entries = entries.Where(entry => actors.Contains(entry.Actor));
        if (filter.Event is { } name) entries = entries.Where(entry => entry.Event == name);
        if (filter.From is { } from)
        {
            var start = ParisCalendar.StartOf(from);
            entries = entries.Where(entry => entry.Instant >= start);
        }

        if (filter.Until is { } until)
        {
            var end = ParisCalendar.EndOf(until);
            entries = entries.Where(entry => entry.Instant < end);
        }

        return entries;
    }
}

/// <summary>Which entries to read; what is null narrows nothing.</summary>
public sealed record JournalFilter
{
    /// <summary>What it happened to, « offer:OF-00012 », or all of a kind, « offer ».</summary>
    public string? Subject { get; init; }

    /// <summary>Who did it, « staff:ID »: one of these.</summary>
    public IReadOnlyList<string>? Actors { get; init; }

    /// <summary>Its name, « offer.published ».</summary>
    public string? Event { get; init; }

    /// <summary>First legal day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last legal day.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Where a page begins; the newest one without either.</summary>
/// <param name="Before">Its first entry is the next one older than this number.</param>
/// <param name="After">Its last entry is the next one newer than this number.</param>
public readonly record struct JournalPosition(long? Before, long? After);

/// <summary>A page of the journal.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="HasNewer">Some are newer than the first.</param>
/// <param name="HasOlder">Some are older than the last.</param>
public sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, bool HasNewer, bool HasOlder);
