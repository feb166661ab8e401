namespace Catalogue.Core.Search.Indexing;

/// <summary>A segment and those of its documents that still stand: the others were removed or replaced since.</summary>
internal sealed class SegmentView(Segment segment, ulong[] live)
{
    private VisibleSet? lastVisible;

    public Segment Segment => segment;

    public ReadOnlySpan<ulong> Live => live;

    /// <summary>The documents that may be shown at an instant.</summary>
    /// <remarks>
    /// Most searches ask for the present, and what is visible then rarely changes: the last answer is kept with the time
    /// over which it holds. Threads may replace it at will, as each uses the one it holds.
    /// </remarks>
    public ReadOnlySpan<ulong> VisibleAt(DateTimeOffset instant) => SetAt(instant).Documents;

    /// <summary>Whether a document that may be shown at an instant holds a term.</summary>
    public bool HasVisible(string stem, DateTimeOffset instant) => segment.Find(stem)?.Any(VisibleAt(instant)) ?? false;

    /// <summary>The first tick (UTC) after an instant at which one of them begins or ceases to be shown.</summary>
    public long TurnAfter(DateTimeOffset instant) => SetAt(instant).Until;

    private VisibleSet SetAt(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        var visible = Volatile.Read(ref lastVisible);
        if (visible is null || ticks < visible.From || ticks >= visible.Until)
        {
            visible = ComputeVisible(ticks);
            Volatile.Write(ref lastVisible, visible);
        }

        return visible;
    }

    private VisibleSet ComputeVisible(long now)
    {
        var visible = new ulong[live.Length];
        long from = long.MinValue, until = long.MaxValue;
        for (var i = 0; i < segment.Count; i++)
        {
            if (!Bits.Has(live, i)) continue;
            var range = segment.Visible[i];
            if (range.From <= now && now < range.Until) Bits.Set(visible, i);
            Narrow(range.From);
            Narrow(range.Until);
        }

        return new VisibleSet(from, until, visible);

        void Narrow(long boundary)
        {
            if (boundary <= now) from = Math.Max(from, boundary);
            else until = Math.Min(until, boundary);
        }
    }

    /// <param name="From">First tick (UTC) at which it holds.</param>
    /// <param name="Until">First tick (UTC) at which it no longer does.</param>
    /// <param name="Documents">The documents visible meanwhile.</param>
    private sealed record VisibleSet(long From, long Until, ulong[] Documents);
}
