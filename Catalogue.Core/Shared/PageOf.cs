namespace Catalogue.Core.Shared;

/// <summary>A page of a list whose pages are numbered.</summary>
/// <param name="Lines">What is on it.</param>
/// <param name="Number">Which page, from 1; the last one where a page beyond it was asked.</param>
/// <param name="PageCount">How many pages there are; one at least.</param>
/// <param name="Total">How many lines there are in all.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Lines, int Number, int PageCount, int Total);

public static class PageOf
{
    /// <summary>Lines of a page.</summary>
    public const int Size = 30;

    /// <summary>Cuts a page out of a whole list.</summary>
    public static PageOf<T> Cut<T>(IReadOnlyList<T> all, int asked)
    {
        var (number, count) = Fit(asked, all.Count);
        return new([.. all.Skip((number - 1) * Size).Take(Size)], number, count, all.Count);
    }

    /// <summary>The lines of a page of a list that is read where it is kept, in an order of its own.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="number">Which page, as <see cref="Fit"/> gives it.</param>
    public static IQueryable<T> OnPage<T>(this IQueryable<T> all, int number) => all.Skip((number - 1) * Size).Take(Size);

    /// <summary>Which page is shown when one is asked, and how many there are.</summary>
    public static (int Number, int PageCount) Fit(int asked, int total)
    {
        var count = Math.Max(1, (total + Size - 1) / Size);
        return (Math.Clamp(asked, 1, count), count);
    }
}
