using System.Data.Common;
using Catalogue.Core.Data;
using Catalogue.Core.Directories;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Directories;

/// <summary>The directory read from a registry that holds 5,000 partners more than the demonstration's.</summary>
public abstract class PartnerDirectorySuite<TRegistry>(LargeRegistry<TRegistry> large) : IClassFixture<LargeRegistry<TRegistry>>
    where TRegistry : RegistryFixture, new()
{
    private static readonly DirectoryQuery Everybody = new() { Programme = SyntheticPartners.Programme };

    [SharedFact]
    public async Task States_OfFiveThousandPartners_AreCountedExactly()
    {
        var states = (await large.ReadAsync()).Find(Everybody).Facets.States;

        foreach (var state in Enum.GetValues<LabelState>())
            states[state].ShouldBe(large.Expected.Count(partner => partner.State == state), state.ToString());
    }

    [SharedFact]
    public async Task Centres_OfFiveThousandPartners_AreFoundByTheirSpecification()
    {
        var listing = await large.ReadAsync();

        foreach (var category in (string[])[SyntheticPartners.Informatique, SyntheticPartners.Telecoms])
        {
            var found = listing.Find(Everybody with { Category = category });
            found.Total.ShouldBe(large.Expected.Count(partner => partner.Category == category));
            found.Hits.ShouldAllBe(hit => hit.Listed.Families.SequenceEqual(new[] { "prestataires" }));
            found.Hits[0].Listed.Categories.ShouldBe([new CentreCategory(category, $"Centre, {category}")]);
        }
    }

    [SharedFact]
    public async Task Place_AmongFiveThousandPartners_GivesTheNearestFirst()
    {
        var listing = await large.ReadAsync();
        var place = new DirectoryPlace(Build.LePuy, 100);
        var expected = large.Expected
            .Where(partner => partner.State == LabelState.InForce && partner.Position.DistanceKm(place.Centre) <= place.RadiusKm)
            .OrderBy(partner => partner.Position.DistanceKm(place.Centre))
            .Select(partner => partner.Name).ToList();
        expected.Count.ShouldBeGreaterThan(Everybody.PageSize);

        var found = Enumerable.Range(1, (expected.Count / Everybody.PageSize) + 1)
            .SelectMany(page => listing.Find(Everybody with { Near = place, Page = page }).Hits)
            .Select(hit => hit.Listed.Company.Name);

        found.ShouldBe(expected);
    }

    [SharedFact]
    public async Task Name_AmongFiveThousandPartners_IsFound() =>
        (await large.ReadAsync()).Find(Everybody with { Name = "ecluse 00001" }).Hits.Single().Listed.Company.Name.ShouldBe("Écluse 00001");

    [SharedFact]
    public async Task Directory_OfThousands_IsReadInAsManyQueriesAsOfOne()
    {
        var counter = new QueryCounter();
        await using var registry = large.Open(counter);
        var directory = new PartnerDirectory(registry);

        var one = (await directory.ReadAsync(DemoRegistryFile.Today)).All[0];
        var forAll = counter.Count;
        (await directory.ListOfPartnerAsync(one.PartnerId, DemoRegistryFile.Today)).ShouldHaveSingleItem();

        forAll.ShouldBe(5);
        counter.Count.ShouldBe(2 * forAll);
    }

    [SharedFact]
    public async Task Label_TheDayAfterItsLast_IsNoLongerInForce()
    {
        var end = ParisCalendar.EndOf(new DateOnly(2028, 12, 31));

        (await large.ReadAsync(end.AddTicks(-1))).Find(Everybody).Total.ShouldBe(large.Expected.Count(partner => partner.State == LabelState.InForce));
        var after = (await large.ReadAsync(end)).Find(Everybody);

        after.Total.ShouldBe(0);
        after.Facets.States.Keys.ShouldBe([LabelState.Expired, LabelState.Withdrawn, LabelState.Ended], ignoreOrder: true);
        (await large.ReadAsync(end)).All.ShouldAllBe(line => line.Families.Count == 0);
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}

public sealed class LargeRegistry<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();

    internal IReadOnlyList<SyntheticPartners.Expected> Expected { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await _registry.InitializeAsync();
        if (!SecondDatabase.IsThereFor(typeof(TRegistry))) return;
        await _registry.InScopeAsync(async services =>
            Expected = await new SyntheticPartners().WriteAsync(services.GetRequiredService<RegistryContext>(), 5_000));
    }

    internal Task<PartnerListing> ReadAsync(DateTimeOffset? now = null) => _registry.InScopeAsync(services =>
        services.GetRequiredService<PartnerDirectory>().ReadAsync(now ?? DemoRegistryFile.Today));

    internal RegistryContext Open(IInterceptor interceptor) => _registry.Database.Open(options => options.AddInterceptors(interceptor));

    public Task DisposeAsync() => _registry.DisposeAsync();
}

public sealed class PartnerDirectoryTests(LargeRegistry<RegistryFixture> large) : PartnerDirectorySuite<RegistryFixture>(large);

public sealed class PartnerDirectoryPostgreSqlTests(LargeRegistry<PostgreSqlFixture> large) : PartnerDirectorySuite<PostgreSqlFixture>(large);
