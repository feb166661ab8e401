using Catalogue.Core.Search.Indexing;
using Catalogue.Core.Search.Querying;

namespace Catalogue.Core.Search;

/// <summary>
/// The catalogue in memory, made to be searched in microseconds. Any number of threads search while others change it:
/// each search answers from one state of the catalogue, never from half a batch of changes.
/// </summary>
public sealed class OfferIndex
{
    private readonly IndexTables tables;
    private readonly SearchScratchPool scratches = new();
    private readonly Synonyms synonyms;

    private readonly Lock writing = new();
    private readonly Lock rebuilding = new();
    private IndexSnapshot current;

    /// <summary>While a rebuild runs, the changes applied since it began; otherwise null.</summary>
    private List<IndexChange>? sinceRebuildBegan;

    private OfferIndex(IEnumerable<SearchDocument> documents, Synonyms synonyms)
    {
        this.synonyms = synonyms;
        tables = new IndexTables(synonyms.Expressions);
        current = IndexSnapshot.Build(documents, tables);
    }

    /// <summary>How many documents there are, visible or not.</summary>
    public int Count => Volatile.Read(ref current).Count;

    /// <summary>Builds an index; of several documents with the same reference, the last one counts.</summary>
    /// <param name="documents">The documents, read once.</param>
    /// <param name="synonyms">Expressions searched for one another; none by default.</param>
    public static OfferIndex Build(IEnumerable<SearchDocument> documents, Synonyms? synonyms = null) =>
        new(documents, synonyms ?? Synonyms.None);

    /// <summary>
    /// Applies a batch of changes at once: a search sees all of them or none. Of several changes to the same document the
    /// last one counts. Returns when searches begun from then on see them.
    /// </summary>
    public void Apply(IEnumerable<IndexChange> changes)
    {
        var batch = changes as IReadOnlyCollection<IndexChange> ?? [.. changes];
        lock (writing)
        {
            sinceRebuildBegan?.AddRange(batch);
            Volatile.Write(ref current, current.Apply(batch, tables));
        }
    }

    /// <summary>
    /// Replaces everything with documents read again from the registry, which also refreshes what ranking knows of the
    /// frequency of words. Searches go on meanwhile, and so do changes: none that arrives during the rebuild is lost.
    /// </summary>
    /// <param name="documents">
    /// The documents, read once and only after the rebuild has begun: what is read must hold every change applied before.
    /// </param>
    public void Rebuild(IEnumerable<SearchDocument> documents)
    {
        lock (rebuilding)
        {
            lock (writing) sinceRebuildBegan = [];
            try
            {
                var fresh = IndexSnapshot.Build(documents, tables);
                lock (writing) Volatile.Write(ref current, fresh.Apply(sinceRebuildBegan!, tables));
            }
            finally
            {
                lock (writing) sinceRebuildBegan = null;
            }
        }
    }

    /// <summary>The first instant after another at which something begins or ceases to be shown; that of the end of time when nothing does.</summary>
    public DateTimeOffset NextTurn(DateTimeOffset now)
    {
        var snapshot = Volatile.Read(ref current);
        var ticks = Math.Min(snapshot.Base.TurnAfter(now), snapshot.Overlay.TurnAfter(now));
        return ticks < DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : DateTimeOffset.MaxValue;
    }

    /// <summary>Answers a request. Never throws for what a person typed, however strange.</summary>
    public SearchAnswer Search(SearchRequest request)
    {
        var snapshot = Volatile.Read(ref current);
        var scratch = scratches.Rent();
        var context = new SearchContext(request, snapshot, tables, scratch);
        var answer = new SearchRun(
            context, new SpellingCorrector(snapshot, synonyms, request.Now), new CompoundFinder(snapshot, request.Now), synonyms).Answer();
        scratches.Return(scratch);
        return answer;
    }
}
