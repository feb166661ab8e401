namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// How many edits part a word from others: a letter added, dropped, changed, or swapped with its neighbour
/// (Damerau-Levenshtein, optimal string alignment). Keeps its working rows from word to word.
/// </summary>
internal sealed class EditDistance(string typed)
{
    private int[] beforeLast = new int[typed.Length + 1];
    private int[] last = new int[typed.Length + 1];
    private int[] current = new int[typed.Length + 1];

    /// <summary>The edits to a word, or some number above <paramref name="max"/> when there are more.</summary>
    public int To(string word, int max)
    {
        for (var j = 0; j <= typed.Length; j++) last[j] = j;
        for (var i = 1; i <= word.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j <= typed.Length; j++)
            {
                var change = last[j - 1] + (word[i - 1] == typed[j - 1] ? 0 : 1);
                var edits = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && word[i - 1] == typed[j - 2] && word[i - 2] == typed[j - 1])
                    edits = Math.Min(edits, beforeLast[j - 2] + 1);
                current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > max) return max + 1;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[typed.Length];
    }
}
