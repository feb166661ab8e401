using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Catalogue.Tests.Commands;

/// <summary>A database that is named wrongly, or is not as it must be: a sentence, an exit code, and nothing else.</summary>
public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData("oracle", null, "sqlite ou postgresql")]
    [InlineData("postgresql", null, "Database:ConnectionString")]
    [InlineData("postgresql", " ", "Database:ConnectionString")]
    [InlineData("sqlite", "Host=ici;Database=catalogue", "Database:Provider=postgresql")]
    [InlineData(null, "Host=ici;Database=catalogue", "Database:Provider=postgresql")]
    public async Task Settings_ThatNameNoDatabase_ExitWithTwo(string? provider, string? connection, string expected)
    {
        foreach (var command in (string[])["serve", "demo", "search"])
        {
            var (exit, error) = await RunAsync(provider, connection, command);

            exit.ShouldBe(CommandLine.BadUsage);
            error.ShouldContain(expected);
        }
    }

    [Theory]
    [InlineData("n’importe quoi Password=secret")]
    [InlineData("Hote=ici;Password=secret")]
    [InlineData("Host=127.0.0.1;Port=beaucoup;Database=catalogue;Password=secret")]
    [InlineData("Host=127.0.0.1;Password=secret")]
    [InlineData("Database=catalogue;Password=secret")]
    public async Task ConnectionString_ThatCannotBeRead_IsRefusedWithoutBeingRepeated(string connection)
    {
        var (exit, error) = await RunAsync("postgresql", connection, "serve");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("chaîne de connexion");
        error.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Server_ThatDoesNotAnswer_IsNamed()
    {
        foreach (var command in (string[])["serve", "demo", "search"])
        {
            var (exit, error) = await RunAsync("PostgreSQL", "Host=127.0.0.1;Port=1;Database=catalogue;Password=secret", command);

            exit.ShouldBe(CommandLine.Refused);
            error.ShouldContain("La base « catalogue » de 127.0.0.1 ne répond pas");
            error.ShouldNotContain("secret");
            error.Trim().ShouldNotContain("\n");
        }
    }

    [Theory]
    [InlineData(14, 20, false)]
    [InlineData(15, 0, true)]
    [InlineData(18, 1, true)]
    public void Version_OlderThanFifteen_IsRefused(int major, int minor, bool isGood) =>
        (PostgreSqlDatabase.ObjectionTo(new Version(major, minor)) is null).ShouldBe(isGood);

    internal static async Task<(int Exit, string Error)> RunAsync(string? provider, string? connection, params string[] args)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["Database:ConnectionString"] = connection,
        });
        var error = new StringWriter();
        var exit = await CommandLine.RunAsync([.. args, "--data", "/nulle/part"], TextWriter.Null, error, configuration: settings.Build());
        return (exit, error.ToString());
    }
}

/// <summary>The same, on a server that answers.</summary>
public sealed class DatabaseSettingsPostgreSqlTests : IAsyncLifetime, IOnPostgreSql
{
    private PostgreSqlDatabase _database = null!;

    [SharedFact]
    public async Task Database_ThatDoesNotExist_IsNamed()
    {
        var (exit, error) = await RunAsync(settings => settings.Database = "nulle_part", "serve");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("La base « nulle_part » n’existe pas");
    }

    [SharedFact]
    public async Task User_ThatMayCreateNothing_IsToldSo()
    {
        var user = $"catalogue_test_{Guid.NewGuid():N}";
        await SecondDatabase.ExecuteAsync($"CREATE ROLE {user} LOGIN PASSWORD 'essai'");

        var (exit, error) = await RunAsync(settings => (settings.Username, settings.Password) = (user, "essai"), "demo");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("Rendez-le propriétaire de la base");
        await SecondDatabase.ExecuteAsync($"DROP ROLE {user}");
    }

    [SharedTheory]
    [InlineData("search", "wifi")]
    [InlineData("place", "Lyon")]
    [InlineData("journal", "verify")]
    public async Task Command_WithoutRegistry_ExitsWithTwoAndCreatesNothing(params string[] args)
    {
        var (exit, error) = await RunAsync(_ => { }, args);

        exit.ShouldBe(CommandLine.BadUsage);
        error.ShouldContain("« ./run demo »");
        (await _database.HasRegistryAsync()).ShouldBeFalse();
    }

    [SharedFact]
    public async Task Database_OfSomethingElse_IsLeftAlone()
    {
        await using (var connection = new NpgsqlConnection(_database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("CREATE TABLE autre_chose (id int)", connection);
            await command.ExecuteNonQueryAsync();
        }

        foreach (var (args, expected) in new (string[], int)[] { (["demo"], CommandLine.Refused), (["seed", "--offers", "5"], CommandLine.Refused), (["serve"], CommandLine.BadUsage) })
            (await RunAsync(_ => { }, args)).Exit.ShouldBe(expected);

        (await _database.HasRegistryAsync()).ShouldBeFalse();
    }

    public async Task InitializeAsync() => _database = await SecondDatabase.CreateEmptyAsync();

    public Task DisposeAsync() => SecondDatabase.DropAsync(_database);

    private Task<(int Exit, string Error)> RunAsync(Action<NpgsqlConnectionStringBuilder> change, params string[] args)
    {
        var settings = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        change(settings);
        return DatabaseSettingsTests.RunAsync("postgresql", settings.ConnectionString, args);
    }
}
