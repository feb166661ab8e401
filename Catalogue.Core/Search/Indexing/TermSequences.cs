namespace Catalogue.Core.Search.Indexing;

/// <summary>The words of the documents of a segment in the order they were written, as numbers of terms; joined forms left out.</summary>
/// <param name="terms">Those of all documents, one after the other.</param>
/// <param name="starts">Where those of each document begin.</param>
internal sealed class TermSequences(int[] terms, int[] starts)
{
    /// <summary>Stands between two fields in place of a term.</summary>
    public const int FieldEnd = -1;

    public ReadOnlySpan<int> this[int document] =>
        terms.AsSpan(starts[document]..(document + 1 < starts.Length ? starts[document + 1] : terms.Length));
}
