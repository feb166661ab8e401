using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Data;

/// <summary>
/// Keeps the change feed short. Any line may go: a node whose next line is no longer there reads the whole registry instead. The
/// last one stays, since the numbers of those that follow go on from it.
/// </summary>
public sealed class ChangeFeed(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>The position of its last line; zero when it has none.</summary>
    public async Task<long> LastAsync(CancellationToken cancellation = default) =>
        await registry.Changes.MaxAsync(change => (long?)change.Position, cancellation) ?? 0;

    /// <summary>Drops the lines up to a position, itself included, but never the last one.</summary>
    /// <returns>How many were dropped.</returns>
    public async Task<int> TrimAsync(long upTo, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var last = await LastAsync(cancellation);
            var dropped = await registry.Changes.Where(change => change.Position <= upTo && change.Position < last).ExecuteDeleteAsync(cancellation);
            await writer.CommitAsync(cancellation);
            return dropped;
        }
    }
}
