namespace Catalogue.Core.Search.Indexing;

/// <summary>The documents that hold a term, in ascending order, with what the term is worth in each.</summary>
internal sealed class Postings
{
    public required int[] Documents { get; init; }

    /// <summary>Ready-made scores, in thousandths: whole numbers, so that adding them in any order gives the same rank.</summary>
    public required int[] Scores { get; init; }

    /// <summary>How often the term stands in each field, to score again when segments are merged.</summary>
    public required TermFrequency[] Frequencies { get; init; }

    /// <summary>In how many documents the term stands, by field.</summary>
    public required FieldCounts DocumentCounts { get; init; }

    public int Count => Documents.Length;

    /// <summary>Whether one of the documents belongs to a set.</summary>
    public bool Any(ReadOnlySpan<ulong> allowed)
    {
        foreach (var document in Documents)
            if (Bits.Has(allowed, document)) return true;
        return false;
    }
}

/// <summary>A number for each field of a document: words in it, or documents that hold a term in it.</summary>
internal readonly record struct FieldCounts(int Title, int Summary, int Body)
{
    public static FieldCounts operator +(FieldCounts a, FieldCounts b) => new(a.Title + b.Title, a.Summary + b.Summary, a.Body + b.Body);
}

/// <summary>How often a term stands in each field of a document; beyond what still counts, frequencies are not told apart.</summary>
internal readonly record struct TermFrequency
{
    private const int ShortMax = 15;
    private const int BodyMax = 255;

    private readonly ushort packed;

    public TermFrequency(int title, int summary, int body) =>
        packed = (ushort)(Math.Min(title, ShortMax) | Math.Min(summary, ShortMax) << 4 | Math.Min(body, BodyMax) << 8);

    public int Title => packed & ShortMax;

    public int Summary => packed >> 4 & ShortMax;

    public int Body => packed >> 8;

    /// <summary>One in each field where the term stands.</summary>
    public FieldCounts Presence => new(Title > 0 ? 1 : 0, Summary > 0 ? 1 : 0, Body > 0 ? 1 : 0);
}
