using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Data;

public static class DbSetExtensions
{
    /// <summary>The row of a key that must exist: one that does not is a fault of the program, not of the person.</summary>
    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    public static async ValueTask<T> FindOrThrowAsync<T>(this DbSet<T> set, object key, CancellationToken cancellation = default)
        where T : class =>
        await set.FindAsync([key], cancellation)
        ?? throw new InvalidOperationException($"There is no {typeof(T).Name} '{key}'.");

    /// <summary>The same, as it is within the writer's transaction, whatever this request read before it began.</summary>
    /// <inheritdoc cref="FindOrThrowAsync" path="/exception"/>
    public static async Task<T> FindFreshAsync<T>(this DbSet<T> set, object key, CancellationToken cancellation = default)
        where T : class
    {
        var row = await set.FindOrThrowAsync(key, cancellation);
        await set.Entry(row).ReloadAsync(cancellation);
        return row;
    }
}
