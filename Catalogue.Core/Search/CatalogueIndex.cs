using System.Collections.Concurrent;
using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Search;

/// <summary>
/// This node's own index of the catalogue: built from the registry at start, then fed by the change feed. It can be late
/// by an instant; it is never the authority on what may be shown.
/// </summary>
public sealed class CatalogueIndex(IDbContextFactory<RegistryContext> registries, Synonyms synonyms)
{
    /// <summary>So many lines of the feed are read at a time, however many an import or a restart left to read.</summary>
    private const int Batch = 500;

    private readonly ConcurrentDictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private OfferIndex? _offers;
    private long _position;

    /// <summary>Whether the index is loaded; before that the node answers no search.</summary>
    public bool IsReady => Volatile.Read(ref _offers) is not null;

    /// <summary>Done once it is loaded; what cannot do without it waits for this.</summary>
    public Task Loaded => _loaded.Task;

    /// <exception cref="InvalidOperationException">The index is not loaded yet.</exception>
    public OfferIndex Offers =>
        Volatile.Read(ref _offers) ?? throw new InvalidOperationException("The index of the catalogue is not loaded yet.");

    /// <summary>How far the change feed was read; it grows with every change of the catalogue.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>The titles of the offers, those no longer shown included.</summary>
    public IEnumerable<string> Titles => _titles.Values;

    /// <summary>Builds the index from the whole registry.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        await using var registry = await registries.CreateDbContextAsync(cancellation);
        // The position is read before the documents: what changes in between is simply read again.
        _position = await registry.Changes.MaxAsync(change => (long?)change.Position, cancellation) ?? 0;
        var documents = new SearchDocuments(registry).ReadAsync(cancellation: cancellation);
        Volatile.Write(ref _offers, await Task.Factory.StartNew(
            // On a thread of its own: reading and building take turns, for seconds.
            () => OfferIndex.Build(WithTitlesKept(documents.ToBlockingEnumerable(cancellation)), synonyms),
            cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        _loaded.TrySetResult();
    }

    private IEnumerable<SearchDocument> WithTitlesKept(IEnumerable<SearchDocument> documents)
    {
        foreach (var document in documents)
        {
            _titles[document.Id] = document.Title;
            yield return document;
        }
    }

    /// <summary>
    /// Builds the index again from the whole registry, beside the live one: searches go on, and so does <see cref="CatchUpAsync"/>,
    /// of which nothing is lost. Ranking then knows the frequency of words as they are now.
    /// </summary>
    public Task RebuildAsync(CancellationToken cancellation = default) =>
        Task.Factory.StartNew(() => Offers.Rebuild(ReadAll(cancellation)), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Read when the rebuild asks, on its own thread: not before it has begun to keep what changes meanwhile.</summary>
    private IEnumerable<SearchDocument> ReadAll(CancellationToken cancellation)
    {
        using var registry = registries.CreateDbContext();
        foreach (var document in new SearchDocuments(registry).ReadAsync(cancellation: cancellation).ToBlockingEnumerable(cancellation))
            yield return document;
    }

    /// <summary>
    /// Applies what the change feed holds since the last time; one caller at a time. Where lines it had not read were trimmed
    /// (<see cref="ChangeFeed"/>), it reads the whole registry again.
    /// </summary>
    /// <returns>How many offers were read again.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellation = default)
    {
        await using var registry = await registries.CreateDbContextAsync(cancellation);
        if (await registry.Changes.MinAsync(change => (long?)change.Position, cancellation) > _position + 1)
        {
            await LoadAsync(cancellation);
            return Offers.Count;
        }

        var read = 0;
        while (true)
        {
            var changes = await registry.Changes.AsNoTracking()
                .Where(change => change.Position > _position)
                .OrderBy(change => change.Position)
                .Take(Batch)
                .ToListAsync(cancellation);
            if (changes.Count == 0) return read;
            read += await ApplyAsync(registry, changes, cancellation);
        }
    }

    private async Task<int> ApplyAsync(RegistryContext registry, List<CatalogueChange> changes, CancellationToken cancellation)
    {
        var references = changes.Select(change => change.OfferReference).ToHashSet();
        var documents = await new SearchDocuments(registry).ReadAsync(references, cancellation).ToDictionaryAsync(document => document.Id, cancellationToken: cancellation);
        Offers.Apply(references.Select(reference => documents.TryGetValue(reference, out var document)
            ? IndexChange.Upsert(document)
            : IndexChange.Remove(reference)));
        foreach (var reference in references)
        {
            if (documents.TryGetValue(reference, out var document)) _titles[reference] = document.Title;
            else _titles.TryRemove(reference, out _);
        }

        Volatile.Write(ref _position, changes[^1].Position);
        return references.Count;
    }
}
