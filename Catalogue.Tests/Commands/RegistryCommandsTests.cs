using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Commands;

/// <summary>What commands do over a registry, wherever it is kept.</summary>
public abstract class RegistryCommandsSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture, new()
{
    [SharedFact]
    public async Task Search_NearAPlace_GivesTheDocumentedJson()
    {
        var (exit, output, _) = await registry.RunAsync("search", "installer le wifi", "--near", "43000", "--radius", "30", "--near-only", "--kind", "centre", "--json");

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

    [SharedFact]
    public async Task Search_NearAPlace_CountsThoseBeyondTheRadiusThatServeItUnlessToldNotTo()
    {
        var (_, within, _) = await registry.RunAsync("search", "", "--near", "Brioude", "--radius", "10", "--near-only", "--json");
        var (_, all, _) = await registry.RunAsync("search", "", "--near", "Brioude", "--radius", "10", "--json");

        Total(all).ShouldBeGreaterThan(Total(within));
    }

    [SharedFact]
    public async Task Search_AtAnotherInstant_GoesByIt()
    {
        var (_, now, _) = await registry.RunAsync("search", "", "--json");
        registry.Clock.SetParis(2029, 1, 1, 0, 0);
        var (_, afterTheEdition, _) = await registry.RunAsync("search", "", "--json");
        registry.Clock.Set(DemoRegistryFile.Today);

        Total(now).ShouldBeGreaterThan(70);
        Total(afterTheEdition).ShouldBe(0);
    }

    [SharedFact]
    public async Task Place_ThatNobodyKnows_SaysSo()
    {
        var (exit, _, error) = await registry.RunAsync("place", "xyzzy");

        exit.ShouldBe(CommandLine.Refused);
        error.ShouldContain("xyzzy");
    }

    [SharedFact]
    public async Task Place_GivesTheDocumentedJson_BestFirst()
    {
        var (exit, output, _) = await registry.RunAsync("place", "st denis", "--json");

        exit.ShouldBe(CommandLine.Success);
        var places = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        places.Count.ShouldBeGreaterThan(1);
        places[0].GetProperty("department").GetString().ShouldBe("974");
        foreach (var name in new[] { "insee", "name", "postal_codes", "department", "population", "lat", "lon", "exact" })
            places[0].TryGetProperty(name, out _).ShouldBeTrue(name);
    }

    [SharedFact]
    public async Task Import_OfCommunes_MakesTheirPositionsExact()
    {
        var file = Path.Combine(Path.GetTempPath(), $"hexasmal-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, """
            #Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libelle_d_acheminement;Ligne_5;coordonnees_geographiques
            43251;VALS PRES LE PUY;43750;VALS PRES LE PUY;;45.0312, 3.8766
            xxxxx;RIEN;00000;RIEN;;1,2
            """);
        var copy = new TRegistry();
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

    [SharedFact]
    public async Task JournalVerify_OnATamperedJournal_ExitsWithOne()
    {
        var copy = new TRegistry();
        await copy.InitializeAsync();
        var disarm = copy is IOnPostgreSql ? """ALTER TABLE "Journal" DISABLE TRIGGER USER;""" : "DROP TRIGGER Journal_refuse_update;";
        await copy.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Database
            .ExecuteSqlRawAsync(disarm + """UPDATE "Journal" SET "Actor" = 'x' WHERE "Number" = 2;"""));

        var (exit, output, _) = await copy.RunAsync("journal", "verify", "--json");

        exit.ShouldBe(CommandLine.Refused);
        JsonDocument.Parse(output).RootElement.GetProperty("faultyEntry").GetInt32().ShouldBe(2);
        await copy.DisposeAsync();
    }

    private static int Total(string json) => JsonDocument.Parse(json).RootElement.GetProperty("total").GetInt32();
}

public sealed class RegistryCommandsTests(RegistryFixture registry) : RegistryCommandsSuite<RegistryFixture>(registry);

public sealed class RegistryCommandsPostgreSqlTests(PostgreSqlFixture registry) : RegistryCommandsSuite<PostgreSqlFixture>(registry);
