using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;

namespace Catalogue.Tests.Commands;

public sealed class CommandLineTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Fact]
    public async Task Search_NearAPlace_GivesTheDocumentedJson()
    {
        var (exit, output, _) = await RunAsync("search", "installer le wifi", "--near", "43000", "--radius", "30", "--near-only", "--kind", "centre", "--json");

        exit.ShouldBe(CommandLine.Success);
        var answer = JsonDocument.Parse(output).RootElement;
        var results = answer.GetProperty("results").EnumerateArray().ToList();
        results.Count.ShouldBe(answer.GetProperty("total").GetInt32());
        results.Count.ShouldBeGreaterThan(2);
        foreach (var result in results)
        {
            result.GetProperty("kind").GetString().ShouldBe("centre");
            result.GetProperty("distance_km").GetDouble().ShouldBeLessThanOrEqualTo(30);
            foreach (var name in new[] { "id", "slug", "title", "partner", "commune", "postal_code" })
                result.GetProperty(name).GetString().ShouldNotBeNullOrEmpty();
        }

        answer.GetProperty("facets").GetProperty("kind").GetProperty("centre").GetInt32().ShouldBe(results.Count);
    }

    [Fact]
    public async Task Search_NearAPlace_CountsThoseBeyondTheRadiusThatServeItUnlessToldNotTo()
    {
        var (_, within, _) = await RunAsync("search", "", "--near", "Brioude", "--radius", "10", "--near-only", "--json");
        var (_, all, _) = await RunAsync("search", "", "--near", "Brioude", "--radius", "10", "--json");

        Total(all).ShouldBeGreaterThan(Total(within));
    }

    [Fact]
    public async Task Search_AtAnotherInstant_GoesByIt()
    {
        var (_, now, _) = await RunAsync("search", "", "--json");
        registry.Clock.SetParis(2029, 1, 1, 0, 0);
        var (_, afterTheEdition, _) = await RunAsync("search", "", "--json");
        registry.Clock.Set(DemoRegistryFile.Today);

        Total(now).ShouldBeGreaterThan(70);
        Total(afterTheEdition).ShouldBe(0);
    }

    [Theory]
    [InlineData("search", "wifi", "--near", "Nulle-Part-sur-Rien")]
    [InlineData("search", "wifi", "--near", "43000", "--radius", "-3")]
    [InlineData("search", "wifi", "--kind", "boulanger")]
    [InlineData("search", "wifi", "--sort", "argent")]
    [InlineData("import", "communes", "/nulle/part.csv")]
    [InlineData("serve", "--port", "abc")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("inconnu")]
    [InlineData("place")]
    public async Task Command_CalledWrongly_ExitsWithTwoAndSaysWhy(params string[] args)
    {
        var (exit, output, error) = await RunAsync(args);

        exit.ShouldBe(CommandLine.BadUsage);
        error.ShouldNotBeNullOrWhiteSpace();
        output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("search", "wifi")]
    [InlineData("place", "Lyon")]
    [InlineData("journal", "verify")]
    [InlineData("serve")]
    public async Task Command_WithoutRegistry_ExitsWithTwoAndCreatesNothing(params string[] args)
    {
        var missing = Path.Combine(Path.GetTempPath(), $"catalogue-missing-{Guid.NewGuid():N}");
        var error = new StringWriter();

        var exit = await CommandLine.RunAsync([.. args, "--data", missing], TextWriter.Null, error);

        exit.ShouldBe(CommandLine.BadUsage);
        error.ToString().ShouldContain("./run demo --data");
        Directory.Exists(missing).ShouldBeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData("search")]
    [InlineData("seed")]
    [InlineData("import", "offers")]
    public async Task Help_OfAnyCommand_IsInFrench(params string[] command)
    {
        var (exit, output, _) = await RunAsync([.. command, "--help"]);

        exit.ShouldBe(CommandLine.Success);
        output.ShouldContain("Description\u00a0:");
        output.ShouldContain("Dire ce qui est possible");
        foreach (var foreign in new[] { "default:", "Show ", "'" }) output.ShouldNotContain(foreign);
    }

    [Fact]
    public async Task Demo_WhereFilesAre_IsRefusedAndTouchesNothing()
    {
        var before = File.GetLastWriteTimeUtc(registry.Data.RegistryFile);

        var (exit, _, error) = await RunAsync("demo");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("contient déjà");
        File.GetLastWriteTimeUtc(registry.Data.RegistryFile).ShouldBe(before);
    }

    [Fact]
    public async Task Demo_WhereAFileStands_IsRefused()
    {
        var error = new StringWriter();

        var exit = await CommandLine.RunAsync(["demo", "--data", registry.Data.RegistryFile], TextWriter.Null, error);

        exit.ShouldBe(CommandLine.Refused);
        error.ToString().ShouldContain("contient déjà");
    }

    [Fact]
    public async Task Demo_Interrupted_LeavesNothingBehind()
    {
        var parent = Directory.CreateTempSubdirectory("catalogue-interrupted-");
        using var stop = new CancellationTokenSource();
        var data = new DataDirectory(Path.Combine(parent.FullName, "data"));

        await Should.ThrowAsync<OperationCanceledException>(() =>
            DemoCommand.CreateAsync(data, new InterruptingClock(stop), TextWriter.Null, stop.Token));

        parent.EnumerateFileSystemInfos().ShouldBeEmpty();
        parent.Delete();
    }

    [Fact]
    public async Task Place_ThatNobodyKnows_SaysSo()
    {
        var (exit, _, error) = await RunAsync("place", "xyzzy");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("xyzzy");
    }

    [Fact]
    public async Task Place_GivesTheDocumentedJson_BestFirst()
    {
        var (exit, output, _) = await RunAsync("place", "st denis", "--json");

        exit.ShouldBe(CommandLine.Success);
        var places = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        places.Count.ShouldBeGreaterThan(1);
        places[0].GetProperty("department").GetString().ShouldBe("974");
        foreach (var name in new[] { "insee", "name", "postal_codes", "department", "population", "lat", "lon", "exact" })
            places[0].TryGetProperty(name, out _).ShouldBeTrue(name);
    }

    [Fact]
    public async Task Import_OfCommunes_MakesTheirPositionsExact()
    {
        var file = Path.Combine(Path.GetTempPath(), $"hexasmal-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, """
            #Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libelle_d_acheminement;Ligne_5;coordonnees_geographiques
            43251;VALS PRES LE PUY;43750;VALS PRES LE PUY;;45.0312, 3.8766
            xxxxx;RIEN;00000;RIEN;;1,2
            """);
        var copy = new RegistryFixture();
        await copy.InitializeAsync();

        var (exit, _, error) = await copy.RunAsync("import", "communes", file);
        var (_, output, _) = await copy.RunAsync("place", "43251", "--json");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("ligne 3");
        var vals = JsonDocument.Parse(output).RootElement[0];
        vals.GetProperty("exact").GetBoolean().ShouldBeTrue();
        vals.GetProperty("lat").GetDouble().ShouldBe(45.0312);
        File.Delete(file);
        await copy.DisposeAsync();
    }

    [Fact]
    public async Task JournalVerify_OnATamperedJournal_ExitsWithOne()
    {
        var copy = new RegistryFixture();
        await copy.InitializeAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(copy.Database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER Journal_refuse_update; UPDATE Journal SET Actor = 'x' WHERE Number = 2;";
            await command.ExecuteNonQueryAsync();
        }

        var (exit, output, _) = await copy.RunAsync("journal", "verify", "--json");

        exit.ShouldBe(CommandLine.Refused);
        JsonDocument.Parse(output).RootElement.GetProperty("faultyEntry").GetInt32().ShouldBe(2);
        await copy.DisposeAsync();
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(params string[] args) => registry.RunAsync(args);

    private static int Total(string json) => JsonDocument.Parse(json).RootElement.GetProperty("total").GetInt32();

    /// <summary>Somebody presses Ctrl-C when the time is first asked: the schema is there, the data is not.</summary>
    private sealed class InterruptingClock(CancellationTokenSource stop) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            stop.Cancel();
            return DemoRegistryFile.Today;
        }
    }
}
