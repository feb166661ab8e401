namespace Catalogue.Core.Shared;

/// <summary>Changes to lists that are never written over: each gives another list. Positions count from 0.</summary>
public static class ListEdits
{
    /// <summary>The list with something in the place of what stood there, or after everything else.</summary>
    /// <param name="list">The list.</param>
    /// <param name="at">Where; null for the end.</param>
    /// <param name="item">What to put there.</param>
    public static IReadOnlyList<T> Put<T>(this IReadOnlyList<T> list, int? at, T item) => at is { } place
        ? [.. list.Take(place), item, .. list.Skip(place + 1)]
        : [.. list, item];

    /// <summary>The list without what stood somewhere.</summary>
    public static IReadOnlyList<T> Without<T>(this IReadOnlyList<T> list, int at) => [.. list.Take(at), .. list.Skip(at + 1)];

    /// <summary>The list with two of its items in each other's place.</summary>
    public static IReadOnlyList<T> Swap<T>(this IReadOnlyList<T> list, int one, int other) =>
        list.Put(one, list[other]).Put(other, list[one]);
}
