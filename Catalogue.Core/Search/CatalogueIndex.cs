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

    private OfferIndex? _offers;
    private long _position;

    /// <summary>Whether the index is loaded; before that the node answers no search.</summary>
    public bool IsReady => Volatile.Read(ref _offers) is not null;

    /// <exception cref="InvalidOperationException">The index is not loaded yet.</exception>
    public OfferIndex Offers =>
        Volatile.Read(ref _offers) ?? throw new InvalidOperationException("The index of the catalogue is not loaded yet.");

    /// <summary>Builds the index from the whole registry.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        await using var registry = await registries.CreateDbContextAsync(cancellation);
        // The position is read before the documents: what changes in between is simply read again.
        _position = await registry.Changes.MaxAsync(change => (long?)change.Position, cancellation) ?? 0;
        var documents = await new SearchDocuments(registry).ReadAsync(cancellation: cancellation);
        Volatile.Write(ref _offers, OfferIndex.Build(documents, synonyms));
    }

    /// <summary>Applies what the change feed holds since the last time; one caller at a time.</summary>
    /// <returns>How many offers were read again.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellation = default)
    {
        await using var registry = await registries.CreateDbContextAsync(cancellation);
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
        var documents = (await new SearchDocuments(registry).ReadAsync(references, cancellation)).ToDictionary(document => document.Id);
        Offers.Apply(references.Select(reference => documents.TryGetValue(reference, out var document)
            ? IndexChange.Upsert(document)
            : IndexChange.Remove(reference)));
        _position = changes[^1].Position;
        return references.Count;
    }
}
