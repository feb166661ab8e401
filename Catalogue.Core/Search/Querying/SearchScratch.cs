using System.Collections.Concurrent;
using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>The working memory of one search, reused by the next. Never shared: a search holds it from start to end.</summary>
internal sealed class SearchScratch
{
    private int capacity = -1;

    public FrenchTokenizer Tokenizer { get; } = new();

    /// <summary>Documents to look at, as a set. Left empty by whoever reads it.</summary>
    public ulong[] Candidates { get; private set; } = [];

    /// <summary>Documents that declare to serve the place's department.</summary>
    public ulong[] ServingDepartment { get; private set; } = [];

    /// <summary>Documents that phrases and unwanted words leave, as a set.</summary>
    public ulong[] Allowed { get; private set; } = [];

    /// <summary>Documents that hold the phrase at hand, as a set.</summary>
    public ulong[] Holding { get; private set; } = [];

    /// <summary>The answers, as a set.</summary>
    public ulong[] Found { get; private set; } = [];

    /// <summary>Documents still in the running, in ascending order; scores and matches go with them, place by place.</summary>
    public int[] Documents { get; private set; } = [];

    public int[] Scores { get; private set; } = [];

    public byte[] Matched { get; private set; } = [];

    /// <summary>Best score so far for the clause at hand, by number of document.</summary>
    public int[] Best { get; private set; } = [];

    /// <summary>
    /// Sum of scores and count of stems so far for the expression at hand, by number of document; meaningless for
    /// documents that do not hold its rarest stem.
    /// </summary>
    public (int Score, int Stems)[] Sums { get; private set; } = [];

    public int[] FamilyCounts { get; private set; } = [];

    public int[] ServiceCounts { get; private set; } = [];

    /// <summary>Cells of the grid to look into.</summary>
    public List<Range> Cells { get; } = [];

    /// <summary>Makes room for a segment.</summary>
    public void Fit(int documents)
    {
        if (documents <= capacity) return;
        capacity = documents + documents / 8;
        var words = Bits.WordsFor(capacity);
        (Candidates, ServingDepartment, Found) = (new ulong[words], new ulong[words], new ulong[words]);
        (Allowed, Holding) = (new ulong[words], new ulong[words]);
        (Documents, Scores, Matched) = (new int[capacity], new int[capacity], new byte[capacity]);
        (Best, Sums) = (new int[capacity], new (int, int)[capacity]);
    }

    /// <summary>Makes room for facets, and sets them to zero.</summary>
    public void ResetCounts(int families, int services)
    {
        if (FamilyCounts.Length < families) FamilyCounts = new int[families * 2];
        if (ServiceCounts.Length < services) ServiceCounts = new int[services * 2];
        Array.Clear(FamilyCounts);
        Array.Clear(ServiceCounts);
    }
}

/// <summary>The working memories at rest. There are at most as many as searches ever ran at once.</summary>
internal sealed class SearchScratchPool
{
    private readonly ConcurrentBag<SearchScratch> resting = [];

    public SearchScratch Rent() => resting.TryTake(out var scratch) ? scratch : new SearchScratch();

    /// <summary>Gives one back. After a failure it is better dropped than given back half used.</summary>
    public void Return(SearchScratch scratch) => resting.Add(scratch);
}
