using Catalogue.Core.Data;
using Catalogue.Core.Demo;
using Catalogue.Core.Journal;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Catalogue.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Nodes;

/// <summary>Nodes and commands that come together to a database in which there is nothing.</summary>
public sealed class NewDatabaseTests : IAsyncLifetime, IOnPostgreSql
{
    private PostgreSqlDatabase _database = null!;

    [SharedFact]
    public async Task Nodes_StartedTogether_BeginOneRegistry()
    {
        var sites = Enumerable.Range(0, 3)
            .Select(_ => ServeCommand.BuildSite(_database, new SettableClock(DemoRegistryFile.Today), "http://127.0.0.1:0", "Production")).ToList();

        await Task.WhenAll(sites.Select(site => site.StartAsync()));

        await using var registry = _database.Open();
        (await registry.Journal.Select(entry => entry.Subject).ToListAsync()).ShouldBeUnique();
        (await registry.Specifications.CountAsync()).ShouldBe(ShippedSpecifications.All.Count);
        foreach (var site in sites)
        {
            using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
            (await client.GetStringAsync(new Uri("/catalogue", UriKind.Relative))).ShouldContain("<h1");
            await site.DisposeAsync();
        }
    }

    [SharedFact]
    public async Task Demonstrations_BegunTogether_MakeOne()
    {
        var exits = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => CommandAsync("demo")));

        exits.Select(run => run.Exit).ShouldBe([CommandLine.Success, CommandLine.Refused], ignoreOrder: true);
        exits.Single(run => run.Exit == CommandLine.Refused).Error.ShouldContain("déjà un registre");
        (await CommandAsync("demo")).Exit.ShouldBe(CommandLine.Refused);
        (await CommandAsync("seed", "--offers", "5")).Exit.ShouldBe(CommandLine.Refused);
    }

    [SharedFact]
    public async Task Demonstration_OnEachDatabase_IsTheSameToTheLastHash()
    {
        (await CommandAsync("demo")).Exit.ShouldBe(CommandLine.Success);
        await using var copy = await RegistryCopy.MakeAsync(onPostgreSql: false);
        await using (var embedded = copy.Place.Database.Open())
        await using (var shared = _database.Open())
        {
            var verification = await new JournalVerifier(embedded).VerifyAsync();
            verification.IsSound.ShouldBeTrue();
            (await new JournalVerifier(shared).VerifyAsync()).ShouldBe(verification);
        }
    }

    [SharedFact]
    public async Task Creation_Interrupted_CanBeDoneAgain()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => CommonOptions.CreateRegistryAsync(
            _database,
            new SettableClock(DemoRegistryFile.Today),
            services => services.GetRequiredService<SyntheticRegistry>().FillAsync(SyntheticVolume.Of(600, 1), new StopHalfway(stop), stop.Token),
            stop.Token));

        await using (var registry = _database.Open()) (await registry.Offers.CountAsync()).ShouldBe(0);
        (await CommandAsync("seed", "--offers", "60")).Exit.ShouldBe(CommandLine.Success);
    }

    public async Task InitializeAsync() => _database = await SecondDatabase.CreateEmptyAsync();

    public Task DisposeAsync() => SecondDatabase.DropAsync(_database);

    private async Task<(int Exit, string Output, string Error)> CommandAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(args, output, error, new SettableClock(DemoRegistryFile.Today), RegistryCopy.SettingsOf(_database));
        return (exit, output.ToString(), error.ToString());
    }

    private sealed class StopHalfway(CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value) => stop.Cancel();
    }
}
