using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>
/// What the registry showed of an offer on a past day, and the proof of it (A19). Everything is read from what the registry
/// knew then: neither a version nor a standing that came later changes the answer.
/// </summary>
public sealed class OfferHistory(RegistryContext registry)
{
    /// <summary>What an offer said on a legal day, and whether it was shown.</summary>
    /// <param name="reference">The offer.</param>
    /// <param name="day">The legal day (Europe/Paris).</param>
    /// <param name="now">The present: today's answer is that of this instant.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Result<OfferOnDay>> OnAsync(
        string reference, DateOnly day, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (day > ParisCalendar.DayOf(now)) return new DayToCome(day);
        var versions = await ListVersionsAsync(reference, cancellation);
        var firstDay = ParisCalendar.DayOf(versions[0].PublishedAt);
        if (day < firstDay) return new DayBeforePublication(day, firstDay);

        var (start, end) = (ParisCalendar.StartOf(day), ParisCalendar.EndOf(day));
        var inForce = versions.Where(version => version.PublishedAt < end && !(version.ReplacedAt <= start)).ToList();
        var changes = await registry.StandingChanges.AsNoTracking()
            .Where(change => change.OfferReference == reference).ToListAsync(cancellation);
        var history = new StandingHistory(changes);
        var last = now < end ? now : end.AddTicks(-1);
        return new OfferOnDay
        {
            Day = day,
            Versions = inForce,
            Standing = history.At(last),
            Label = LabelAnswer.Of(history.At(last), last),
            WasShown = history.WasShownBetween(start, last.AddTicks(1)),
        };
    }

    /// <summary>Whose an offer was at an instant, as the journal keeps it: it may have been handed over since (« Standing »).</summary>
    /// <param name="reference">The offer.</param>
    /// <param name="today">Whose it is.</param>
    /// <param name="instant">The instant asked about.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Guid> HolderAtAsync(string reference, Guid today, DateTimeOffset instant, CancellationToken cancellation = default)
    {
        var subject = new OfferHandedOver(reference, today, today, today).Subject;
        var next = await registry.Journal.AsNoTracking()
            .Where(entry => entry.Subject == subject && entry.Event == OfferHandedOver.EventName && entry.Instant > instant)
            .OrderBy(entry => entry.Number)
            .Select(entry => entry.Payload)
            .FirstOrDefaultAsync(cancellation);
        return next is null ? today : JsonText.Read<OfferHandedOver>(next).FromPartnerId;
    }

    /// <summary>Every version of an offer that was published, the first one first.</summary>
    public async Task<IReadOnlyList<VersionDates>> ListVersionsAsync(string reference, CancellationToken cancellation = default)
    {
        var versions = await registry.OfferVersions.AsNoTracking()
            .Where(version => version.OfferReference == reference)
            .OrderBy(version => version.Number)
            .Select(version => new { version.Number, version.PublishedAt })
            .ToListAsync(cancellation);
        return [.. versions.Select((version, index) =>
            new VersionDates(version.Number, version.PublishedAt, versions.ElementAtOrDefault(index + 1)?.PublishedAt))];
    }

    /// <summary>A version that was published; an unknown number is a fault of the program.</summary>
    public Task<OfferVersion> FindVersionAsync(string reference, int number, CancellationToken cancellation = default) =>
        registry.OfferVersions.AsNoTracking()
            .FirstAsync(version => version.OfferReference == reference && version.Number == number, cancellation);

    /// <summary>
    /// What a version says, to the byte: the canonical JSON whose hash is <see cref="OfferVersion.ContentHash"/>. Null when
    /// there is no such version.
    /// </summary>
    public Task<string?> FindTextAsync(string reference, int number, CancellationToken cancellation = default) =>
        registry.Database
            .SqlQuery<string>($"""SELECT "Content" AS "Value" FROM "OfferVersions" WHERE "OfferReference" = {reference} AND "Number" = {number}""")
            .FirstOrDefaultAsync(cancellation);

    /// <summary>
    /// What vouches for a version: the journal's entry of its publication holds its hash, and is itself held by the journal's
    /// chain. Anyone who keeps the journal, or only its last hash, can check it later.
    /// </summary>
    public async Task<VersionProof> ProofOfAsync(OfferVersion version, CancellationToken cancellation = default)
    {
        var published = new OfferPublished(version.OfferReference, version.Number, version.SpecificationVersion, version.ContentHash);
        var entries = await registry.Journal.AsNoTracking()
            .Where(entry => entry.Subject == published.Subject && entry.Event == published.Name)
            .Select(entry => new { entry.Number, entry.Hash, entry.Payload })
            .ToListAsync(cancellation);
        return entries
            .Select(entry => (entry.Number, entry.Hash, Said: JsonText.Read<JsonElement>(entry.Payload)))
            .Where(entry => entry.Said.GetProperty("version").GetInt32() == version.Number)
            // The journal's hash, not the version's: were the version altered, its text would no longer match the proof.
            .Select(entry => new VersionProof(entry.Said.GetProperty("contentHash").GetString()!, entry.Number, entry.Hash))
            .Single();
    }
}

/// <summary>What the registry showed of an offer on a legal day (A19).</summary>
public sealed record OfferOnDay
{
    public required DateOnly Day { get; init; }

    /// <summary>The versions in force that day, the latest last: several when it was published again that day.</summary>
    public required IReadOnlyList<VersionDates> Versions { get; init; }

    /// <summary>Its standing at the end of that day, as the registry knew it then; for today, as it knows it now.</summary>
    public required Standing Standing { get; init; }

    /// <summary>What verification would have said at the end of that day.</summary>
    public required LabelAnswer Label { get; init; }

    /// <summary>Whether it was in the catalogue at any instant of that day.</summary>
    public required bool WasShown { get; init; }
}

/// <param name="Number">1, 2, 3 ...</param>
/// <param name="PublishedAt">From when on it was the offer's version.</param>
/// <param name="ReplacedAt">When another one took its place; null for the current one.</param>
public sealed record VersionDates(int Number, DateTimeOffset PublishedAt, DateTimeOffset? ReplacedAt);

/// <param name="ContentHash">SHA-256 of what the version said when it was published, as the journal holds it.</param>
/// <param name="JournalEntry">Number of the journal's entry that holds this hash.</param>
/// <param name="EntryHash">Hash of that entry, which the entries after it hold in their turn.</param>
public sealed record VersionProof(string ContentHash, long JournalEntry, string EntryHash);
