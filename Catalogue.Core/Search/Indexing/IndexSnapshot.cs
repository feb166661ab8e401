namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// The whole index at one moment: a large base, and a small overlay of what changed since. Readers take one snapshot and
/// answer from it alone; a writer derives the next and publishes it, never touching this one.
/// </summary>
internal sealed class IndexSnapshot
{
    /// <summary>Beyond this many changes since the base, merging costs less than carrying them.</summary>
    private const int MaxChanges = 1024;

    private readonly Dictionary<string, int> baseNumbers;
    private readonly int removedFromBase;

    private IndexSnapshot(SegmentView @base, Dictionary<string, int> baseNumbers, int removedFromBase, SegmentView overlay)
    {
        Base = @base;
        this.baseNumbers = baseNumbers;
        this.removedFromBase = removedFromBase;
        Overlay = overlay;
        Views = [@base, overlay];
    }

    public SegmentView Base { get; }

    public SegmentView Overlay { get; }

    /// <summary>Both, the base first.</summary>
    public IReadOnlyList<SegmentView> Views { get; }

    /// <summary>Whether a document that may be shown at an instant holds a term.</summary>
    public bool HasVisible(string stem, DateTimeOffset instant) => Base.HasVisible(stem, instant) || Overlay.HasVisible(stem, instant);

    public int Count => Base.Segment.Count - removedFromBase + Overlay.Segment.Count;

    /// <summary>A snapshot of documents; of several with the same reference, the last one counts.</summary>
    public static IndexSnapshot Build(IEnumerable<SearchDocument> documents, IndexTables tables)
    {
        var draft = new SegmentDraft(tables);
        var reader = new DocumentReader(draft);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var replaced = new List<int>();
        foreach (var document in documents)
        {
            var number = reader.Read(document);
            if (numbers.TryGetValue(document.Id, out var earlier)) replaced.Add(earlier);
            numbers[document.Id] = number;
        }

        var segment = draft.Seal(statistics: null);
        var live = Bits.All(segment.Count);
        foreach (var number in replaced) Bits.Clear(live, number);
        return new(new SegmentView(segment, live), numbers, replaced.Count, EmptyView());
    }

    /// <summary>The snapshot that follows a batch of changes; this one when they change nothing.</summary>
    public IndexSnapshot Apply(IEnumerable<IndexChange> changes, IndexTables tables)
    {
        var last = new Dictionary<string, SearchDocument?>(StringComparer.Ordinal);
        foreach (var change in changes) last[change.Id] = change.Document;

        var baseLive = Base.Live.ToArray();
        var removed = removedFromBase;
        foreach (var id in last.Keys)
        {
            if (!baseNumbers.TryGetValue(id, out var number) || !Bits.Has(baseLive, number)) continue;
            Bits.Clear(baseLive, number);
            removed++;
        }

        var overlayLive = Bits.All(Overlay.Segment.Count);
        var kept = Overlay.Segment.Count;
        for (var i = 0; i < Overlay.Segment.Count; i++)
        {
            if (!last.ContainsKey(Overlay.Segment.Ids[i])) continue;
            Bits.Clear(overlayLive, i);
            kept--;
        }

        var upserts = last.Values.OfType<SearchDocument>().ToList();
        if (upserts.Count == 0 && removed == removedFromBase && kept == Overlay.Segment.Count) return this;

        var merges = removed + kept + upserts.Count > Math.Min(MaxChanges, Base.Segment.Count / 4);
        var draft = new SegmentDraft(tables);
        if (merges) draft.Copy(Base.Segment, baseLive);
        draft.Copy(Overlay.Segment, overlayLive);
        var reader = new DocumentReader(draft);
        foreach (var document in upserts) reader.Read(document);
        var segment = draft.Seal(merges ? null : Base.Segment);
        var view = new SegmentView(segment, Bits.All(segment.Count));

        return merges
            ? new(view, NumbersOf(segment), 0, EmptyView())
            : new(new SegmentView(Base.Segment, baseLive), baseNumbers, removed, view);
    }

    private static Dictionary<string, int> NumbersOf(Segment segment)
    {
        var numbers = new Dictionary<string, int>(segment.Count, StringComparer.Ordinal);
        for (var i = 0; i < segment.Count; i++) numbers[segment.Ids[i]] = i;
        return numbers;
    }

    private static SegmentView EmptyView() => new(Segment.Empty, []);
}
