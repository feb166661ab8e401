using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Core.Data;

/// <summary>The embedded database: a file.</summary>
/// <param name="file">The database file.</param>
/// <param name="pooling">Keep connections open between uses; not while the file is to be moved.</param>
public sealed class SqliteDatabase(string file, bool pooling = true) : RegistryDatabase
{
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 30,
        Pooling = pooling,
    }.ToString();

    public override RegistryContext Open(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<SqliteRegistry>();
        Configure(options);
        configure?.Invoke(options);
        return new SqliteRegistry(options.Options);
    }

    internal override void AddTo(IServiceCollection services) => Add<SqliteRegistry>(services, Configure);

    private void Configure(DbContextOptionsBuilder options) => options.UseSqlite(ConnectionString).AddInterceptors(Pragmas.Instance);

    /// <summary>
    /// Write-ahead logging lets readers go on while one writes. Every commit is synced: the journal is a legal record, and a power
    /// cut must not take its last entries.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static Pragmas Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = Command(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = Command(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand Command(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            return command;
        }
    }
}
