using Catalogue.Core.Data;
using Catalogue.Web.Commands;
using Npgsql;

namespace Catalogue.Tests.Infrastructure;

/// <summary>
/// The PostgreSQL server whose connection string <c>CATALOGUE_TEST_POSTGRES</c> holds; <c>./test</c> starts one. Without it the
/// tests on the second database are skipped and say so, except where changes are taken in (CI): there they fail.
/// </summary>
internal static class SecondDatabase
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("CATALOGUE_TEST_POSTGRES");
    private static readonly Lazy<Task<PostgreSqlDatabase>> Original = new(CreateOriginalAsync);

    /// <summary>Why tests on PostgreSQL are not run; null when they are.</summary>
    public static string? SkipReason => Server is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? Missing : null;

    private static string Missing =>
        "The second database was skipped: CATALOGUE_TEST_POSTGRES holds no connection string of a PostgreSQL server (./test starts one).";

    /// <summary>Whether what a type needs can be had.</summary>
    public static bool IsThereFor(Type type) => SkipReason is null || !IsOn(type);

    /// <summary>Whether a type, or what one it is made of, lives on PostgreSQL.</summary>
    public static bool IsOn(Type? type) => type is not null
        && (typeof(IOnPostgreSql).IsAssignableFrom(type) || type.GenericTypeArguments.Any(IsOn) || IsOn(type.BaseType));

    /// <summary>A copy of the demonstration registry; the caller drops it.</summary>
    public static async Task<PostgreSqlDatabase> CopyAsync() => await CreateAsync($"TEMPLATE {NameOf(await Original.Value)}");

    /// <summary>A database with nothing in it; the caller drops it.</summary>
    public static Task<PostgreSqlDatabase> CreateEmptyAsync() => CreateAsync("");

    public static async Task DropAsync(PostgreSqlDatabase database)
    {
        await using (var connection = new NpgsqlConnection(database.ConnectionString)) NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE {NameOf(database)} WITH (FORCE)");
    }

    /// <summary>Has the server do something, as its owner.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server ?? throw new InvalidOperationException(Missing));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many connections of a database call themselves so.</summary>
    public static async Task<long> CountConnectionsAsync(PostgreSqlDatabase database, string applicationName)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = @database AND application_name = @name AND query LIKE 'LISTEN%'", connection)
        {
            Parameters = { new("database", NameOf(database)), new("name", applicationName) },
        };
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Breaks the connections of a database that call themselves so.</summary>
    public static Task BreakConnectionsAsync(PostgreSqlDatabase database, string applicationName) => ExecuteAsync(
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{NameOf(database)}' AND application_name = '{applicationName}'");

    private static async Task<PostgreSqlDatabase> CreateAsync(string like)
    {
        var name = $"catalogue_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} {like}");
        return new PostgreSqlDatabase(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString);
    }

    private static async Task<PostgreSqlDatabase> CreateOriginalAsync()
    {
        var database = await CreateEmptyAsync();
        await DemoCommand.CreateAsync(database, new SettableClock(DemoRegistryFile.Today), TextWriter.Null, CancellationToken.None);
        // A database that anybody is connected to cannot be copied.
        await using (var connection = new NpgsqlConnection(database.ConnectionString)) NpgsqlConnection.ClearPool(connection);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(database);
        return database;
    }

    private static void Drop(PostgreSqlDatabase database)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE {NameOf(database)} WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }

    private static string NameOf(PostgreSqlDatabase database) => new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;
}

/// <summary>Marks what lives on PostgreSQL, and with it the suites that are run on it.</summary>
public interface IOnPostgreSql;
