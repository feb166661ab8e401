namespace Catalogue.Core.Search.Querying;

/// <summary>
/// Walks two ascending lists of numbers and stops where they agree. Whichever is behind leaps ahead in doubling steps, so
/// the cost follows the shorter list.
/// </summary>
internal ref struct Intersection(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
{
    private readonly ReadOnlySpan<int> left = left;
    private readonly ReadOnlySpan<int> right = right;

    /// <summary>Where the number stands in the left list.</summary>
    public int Left { get; private set; } = -1;

    /// <summary>Where the number stands in the right list.</summary>
    public int Right { get; private set; } = -1;

    /// <summary>Moves to the next common number.</summary>
    public bool Next()
    {
        int i = Left + 1, j = Right + 1;
        while (i < left.Length && j < right.Length)
        {
            var (a, b) = (left[i], right[j]);
            if (a < b) i = Leap(left, i, b);
            else if (a > b) j = Leap(right, j, a);
            else
            {
                (Left, Right) = (i, j);
                return true;
            }
        }

        return false;
    }

    /// <summary>The first place after one whose number is at least a target.</summary>
    private static int Leap(ReadOnlySpan<int> numbers, int from, int target)
    {
        int below = from, step = 1;
        while (below + step < numbers.Length && numbers[below + step] < target)
        {
            below += step;
            step *= 2;
        }

        var end = Math.Min(below + step, numbers.Length);
        while (end - below > 1)
        {
            var middle = (below + end) >>> 1;
            if (numbers[middle] < target) below = middle;
            else end = middle;
        }

        return end;
    }
}
