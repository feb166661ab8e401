using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>The documents where words stand one right after the other, in one field.</summary>
internal static class PhraseHolders
{
    /// <param name="segment">Where they are looked for.</param>
    /// <param name="stems">The words' stems, in order; one at least.</param>
    /// <returns>In ascending number.</returns>
    public static IEnumerable<int> In(Segment segment, string[] stems)
    {
        var terms = new int[stems.Length];
        for (var i = 0; i < stems.Length; i++)
            if (!segment.TermNumbers.TryGetValue(stems[i], out terms[i])) return [];
        var rarest = terms.Select(term => segment.Terms[term]).MinBy(postings => postings.Count)!.Documents;
        return terms.Length == 1 ? rarest : rarest.Where(document => segment.Sequences[document].IndexOf(terms) >= 0);
    }
}
