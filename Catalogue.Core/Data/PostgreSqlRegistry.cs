using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Core.Data;

/// <summary>The registry in a PostgreSQL database, which several nodes share.</summary>
public sealed class PostgreSqlRegistry(DbContextOptions<PostgreSqlRegistry> options) : RegistryContext(options)
{
    /// <summary>The channel of NOTIFY on which nodes tell each other that the change feed has grown.</summary>
    public const string Channel = "catalogue_changes";

    // Any two numbers that nothing else in the database locks.
    private const long WriterLock = 0x4341_5441_0001;
    private const long MigrationLock = 0x4341_5441_0002;

    /// <summary>
    /// The lock is given back as the commit becomes visible: the journal's numbers and the feed's positions appear in their
    /// order, and nobody who reads by position passes over a late one. Each statement then reads what was committed before it.
    /// </summary>
    internal override async Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", cancellation);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>PostgreSQL sends it when the transaction is committed, and never if it is not.</summary>
    internal override Task AnnounceChangesAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, '')", cancellation);

    /// <summary>Nodes that start together take turns from before the first table is there.</summary>
    internal override async Task MigrateAsync(CancellationToken cancellation)
    {
        var timeout = Database.GetCommandTimeout();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            // The turn of another node, or a migration of a large table, takes the time it takes.
            Database.SetCommandTimeout(TimeSpan.Zero);
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellation);
            await base.MigrateAsync(cancellation);
        }
        finally
        {
            Database.SetCommandTimeout(timeout);
            // A connection given back to the pool would keep the lock.
            if (Database.GetDbConnection().State == ConnectionState.Open)
                await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Texts compare and sort by their code points, as in SQLite, whatever the locale of the server.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(TextsOf)) property.SetCollation("C");
    }

    private static IEnumerable<IMutableProperty> TextsOf(IMutableTypeBase type) =>
        type.GetDeclaredProperties().Where(property => StoredTypeOf(property) == typeof(string))
            .Concat(type.GetDeclaredComplexProperties().SelectMany(complex => TextsOf(complex.ComplexType)));

    private static Type StoredTypeOf(IMutableProperty property) =>
        property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
}
