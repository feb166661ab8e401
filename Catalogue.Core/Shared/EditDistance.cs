namespace Catalogue.Core.Shared;

/// <summary>How many slips of the keyboard apart two words are.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The fewest insertions, deletions, substitutions and swaps of neighbours that turn one word into the other, a
    /// swapped pair not being edited again (optimal string alignment). Anything above <paramref name="limit"/> is
    /// reported as <c>limit + 1</c>.
    /// </summary>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int limit)
    {
        var tooFar = limit + 1;
        if (Math.Abs(from.Length - to.Length) > limit) return tooFar;

        var width = to.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var beforeLast = rows[..width];
        var last = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++) last[j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j < width; j++)
            {
                var substitution = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                var edits = Math.Min(substitution, Math.Min(last[j], current[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                if (swapped) edits = Math.Min(edits, beforeLast[j - 2] + 1);
                current[j] = edits;
                best = Math.Min(best, edits);
            }

            if (best > limit) return tooFar;
            var spent = beforeLast;
            beforeLast = last;
            last = current;
            current = spent;
        }

        return Math.Min(last[^1], tooFar);
    }
}
