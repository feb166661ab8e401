using System.Runtime.InteropServices;

namespace Catalogue.Core.Search.Querying;

/// <summary>An answer and what ranks it: each key in turn, the lowest first.</summary>
/// <param name="Reach">How it serves the place searched.</param>
/// <param name="Tier">It ranks behind all those of a lower one.</param>
/// <param name="Shuffle">The draw of the day: parts the answers that nothing else does (A24).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedHit(SearchReach Reach, int Tier, long First, long Second, ulong Shuffle, int Segment, int Document)
{
    public static int Compare(in RankedHit a, in RankedHit b)
    {
        if (a.Tier != b.Tier) return a.Tier < b.Tier ? -1 : 1;
        if (a.First != b.First) return a.First < b.First ? -1 : 1;
        if (a.Second != b.Second) return a.Second < b.Second ? -1 : 1;
        if (a.Shuffle != b.Shuffle) return a.Shuffle < b.Shuffle ? -1 : 1;
        return (a.Segment, a.Document).CompareTo((b.Segment, b.Document));
    }
}

/// <summary>Keeps the best answers of a stream that may be much longer.</summary>
/// <param name="wanted">How many, 0 or more.</param>
internal sealed class BestHits(int wanted)
{
    /// <summary>Sorted and cut when full: each answer is then sorted about once, however many come.</summary>
    private readonly RankedHit[] hits = new RankedHit[wanted == 0 ? 0 : 2 * wanted + 64];
    private int count;
    private bool isCut;
    private RankedHit worst;

    /// <summary>Whether an answer with these keys can still be among the best: most cannot, and need not be written down.</summary>
    public bool MayHold(int tier, long first, long second, ulong shuffle)
    {
        if (!isCut) return true;
        if (tier != worst.Tier) return tier < worst.Tier;
        if (first != worst.First) return first < worst.First;
        return second != worst.Second ? second < worst.Second : shuffle <= worst.Shuffle;
    }

    public void Add(in RankedHit hit)
    {
        if (hits.Length == 0 || (isCut && RankedHit.Compare(hit, worst) >= 0)) return;
        hits[count++] = hit;
        if (count == hits.Length) Cut();
    }

    /// <summary>The best answers in order; nothing may be added after.</summary>
    public ReadOnlySpan<RankedHit> Sorted()
    {
        hits.AsSpan(0, count).Sort((a, b) => RankedHit.Compare(a, b));
        return hits.AsSpan(0, Math.Min(count, wanted));
    }

    private void Cut()
    {
        hits.AsSpan().Sort((a, b) => RankedHit.Compare(a, b));
        count = wanted;
        worst = hits[wanted - 1];
        isCut = true;
    }
}
