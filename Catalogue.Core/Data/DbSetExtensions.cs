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
}
