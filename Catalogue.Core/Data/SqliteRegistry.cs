using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Core.Data;

/// <summary>The registry in a file of this machine, for one node.</summary>
public sealed class SqliteRegistry(DbContextOptions<SqliteRegistry> options) : RegistryContext(options)
{
    /// <summary>SQLite begins its transactions « immediate »: it waits for the writer before, and keeps the next one out.</summary>
    internal override Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(cancellation);

    /// <summary>There is no other node: <see cref="ChangeSignal"/> wakes this one.</summary>
    internal override Task AnnounceChangesAsync(CancellationToken cancellation) => Task.CompletedTask;
}
