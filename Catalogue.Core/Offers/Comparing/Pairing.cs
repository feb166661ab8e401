namespace Catalogue.Core.Offers.Comparing;

/// <summary>Which thing of a list became which of another: those that are equal first, then those that have the most in common.</summary>
internal sealed record Pairing<T>
    where T : class
{
    private Pairing(IReadOnlyList<(T? Before, T? After)> pairs, bool isReordered) => (Pairs, IsReordered) = (pairs, isReordered);

    /// <summary>Everything of both lists, in the order of the second; what it no longer has comes last.</summary>
    public IReadOnlyList<(T? Before, T? After)> Pairs { get; }

    /// <summary>Whether what is in both stands in another order.</summary>
    public bool IsReordered { get; }

    /// <param name="before">A list.</param>
    /// <param name="after">What it became.</param>
    /// <param name="keys">What makes two things the same though they differ, the surest first.</param>
    public static Pairing<T> Of(IReadOnlyList<T> before, IReadOnlyList<T> after, params IReadOnlyList<Func<T, object>> keys)
    {
        var ranks = new int?[after.Count];
        var left = Enumerable.Range(0, before.Count).ToList();
        foreach (var key in keys.Prepend(item => item))
        {
            foreach (var rank in Enumerable.Range(0, after.Count).Where(rank => ranks[rank] is null))
            {
                var wanted = key(after[rank]);
                var found = left.FindIndex(candidate => key(before[candidate]).Equals(wanted));
                if (found < 0) continue;
                ranks[rank] = left[found];
                left.RemoveAt(found);
            }
        }

        var kept = ranks.OfType<int>().ToList();
        return new(
            [
                .. after.Select((item, rank) => (ranks[rank] is { } was ? before[was] : null, (T?)item)),
                .. left.Select(rank => ((T?)before[rank], (T?)null)),
            ],
            !kept.SequenceEqual(kept.Order()));
    }
}
