using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Core.Demo;
using Catalogue.Core.Geography;
using Catalogue.Core.Journal;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Commands;

public sealed class SeedCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalogue-seed-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Seed_WritesOffersOfEverySpecification_ThatSayWhatTheyAre()
    {
        var (exit, output, error) = await RunAsync("a", "seed", "--offers", "300", "--partners", "7", "--json");

        exit.ShouldBe(CommandLine.Success, error);
        var made = JsonDocument.Parse(output).RootElement;
        (made.GetProperty("offers").GetInt32(), made.GetProperty("partners").GetInt32()).ShouldBe((300, 7));
        await using var services = CommonOptions.Services(Database("a"), new SettableClock(DemoRegistryFile.Today));
        await using var scope = services.CreateAsyncScope();
        var registry = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var offers = await registry.Offers.ToListAsync();
        offers.Count.ShouldBe(300);
        offers.ShouldAllBe(offer => offer.Standing.IsShownAt(DemoRegistryFile.Today) && offer.Draft.Title.Contains("essai"));
        offers.Select(offer => offer.SpecificationReference).Distinct().Count().ShouldBe(ShippedSpecifications.All.Count);
        (await registry.Partners.ToListAsync()).ShouldAllBe(partner => partner.Company.Name.StartsWith("Entreprise d’essai") && partner.Number.Text.StartsWith("001"));
        (await registry.Outlets.ToListAsync()).Select(outlet => outlet.Details.Insee).Distinct().Count().ShouldBeGreaterThan(90);
        (await scope.ServiceProvider.GetRequiredService<RegistrySetup>().IsBenchmarkAsync()).ShouldBeTrue();
        (await scope.ServiceProvider.GetRequiredService<JournalVerifier>().VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task Seed_OfTheSameNumbers_GivesTheSameJournal()
    {
        await RunAsync("b", "seed", "--offers", "60");
        await RunAsync("c", "seed", "--offers", "60");
        await RunAsync("d", "seed", "--offers", "60", "--seed", "2");

        var (same, again, other) = (await LastHashAsync("b"), await LastHashAsync("c"), await LastHashAsync("d"));
        again.ShouldBe(same);
        other.ShouldNotBe(same);
    }

    [Fact]
    public async Task Seed_WhereARegistryIs_IsRefusedAndTouchesNothing()
    {
        await RunAsync("e", "seed", "--offers", "1");
        var before = File.GetLastWriteTimeUtc(Path.Combine(folder.FullName, "e", "registry.db"));

        var (exit, output, error) = await RunAsync("e", "seed", "--offers", "5");

        (exit, output).ShouldBe((CommandLine.Refused, ""));
        error.ShouldContain("contient déjà");
        File.GetLastWriteTimeUtc(Path.Combine(folder.FullName, "e", "registry.db")).ShouldBe(before);
    }

    [Theory]
    [InlineData("--offers", "0")]
    [InlineData("--offers", "100001")]
    [InlineData("--offers", "beaucoup")]
    [InlineData("--offers", "5", "--partners", "6")]
    [InlineData("--offers", "5", "--partners", "0")]
    [InlineData("--partners", "5")]
    public async Task Seed_CalledWrongly_ExitsWithTwoAndCreatesNothing(params string[] args)
    {
        var (exit, _, error) = await RunAsync("f", ["seed", .. args]);

        exit.ShouldBe(CommandLine.BadUsage);
        error.ShouldNotBeNullOrWhiteSpace();
        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task Seed_Interrupted_LeavesNothingBehind()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => SeedCommand.CreateAsync(
            new DataDirectory(Path.Combine(folder.FullName, "g")),
            new SettableClock(DemoRegistryFile.Today),
            SyntheticVolume.Of(600, 1),
            TextWriter.Null,
            stop.Token));

        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    private RegistryDatabase Database(string name) => new DataDirectory(Path.Combine(folder.FullName, name)).Database;

    private async Task<string> LastHashAsync(string name)
    {
        await using var services = CommonOptions.Services(Database(name), TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<JournalVerifier>().VerifyAsync()).LastHash;
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(string name, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(
            [.. args, "--data", Path.Combine(folder.FullName, name)], output, error, new SettableClock(DemoRegistryFile.Today));
        return (exit, output.ToString(), error.ToString());
    }
}
