namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// The worth of a term in a document: BM25 in each field, a word of the title weighing twice one of the summary and four
/// times one of the body. Rare terms and short fields weigh more; repeating a term soon stops paying.
/// </summary>
/// <param name="documents">How many documents the collection has.</param>
/// <param name="words">How many words their fields have in all.</param>
internal sealed class Bm25(int documents, FieldTotals words)
{
    private const float TitleWeight = 4, SummaryWeight = 2, BodyWeight = 1;

    /// <summary>How fast repetition stops paying.</summary>
    private const float Saturation = 1.2f;

    /// <summary>How much the length of a field matters, from 0 to 1.</summary>
    private const float LengthInfluence = 0.75f;

    private const float Scale = 1000;

    private readonly float averageTitle = Average(words.Title, documents);
    private readonly float averageSummary = Average(words.Summary, documents);
    private readonly float averageBody = Average(words.Body, documents);

    /// <param name="frequency">How often the term stands in the document.</param>
    /// <param name="lengths">How many words the document's fields have.</param>
    /// <param name="documentCounts">In how many documents the term stands.</param>
    /// <returns>Thousandths, at least 1.</returns>
    public int Score(TermFrequency frequency, FieldCounts lengths, FieldCounts documentCounts)
    {
        var score = TitleWeight * Field(frequency.Title, lengths.Title, averageTitle, documentCounts.Title)
            + SummaryWeight * Field(frequency.Summary, lengths.Summary, averageSummary, documentCounts.Summary)
            + BodyWeight * Field(frequency.Body, lengths.Body, averageBody, documentCounts.Body);
        return Math.Max(1, (int)(score * Scale));
    }

    private float Field(int frequency, int length, float average, int holders)
    {
        if (frequency == 0) return 0;
        // A term may be more frequent than in the collection the statistics were taken from: it is then worth next to nothing.
        var rarity = MathF.Log(1 + Math.Max(0, documents - holders + 0.5f) / (holders + 0.5f));
        return rarity * frequency / (frequency + Saturation * (1 - LengthInfluence + LengthInfluence * length / average));
    }

    private static float Average(long words, int documents) => Math.Max(1, (float)words / Math.Max(1, documents));
}

/// <summary>Words of each field, over all documents of a collection.</summary>
internal readonly record struct FieldTotals(long Title, long Summary, long Body)
{
    public static FieldTotals operator +(FieldTotals a, FieldCounts b) => new(a.Title + b.Title, a.Summary + b.Summary, a.Body + b.Body);
}
