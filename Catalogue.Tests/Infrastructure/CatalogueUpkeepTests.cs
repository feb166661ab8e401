using System.Data.Common;
using System.Diagnostics;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Tests.Pages;
using Catalogue.Tests.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

public abstract class CatalogueUpkeepSuite : IAsyncLifetime
{
    private SiteHost _site = null!;

    protected abstract SiteHost MakeSite();

    private CatalogueIndex Index => _site.Services.GetRequiredService<CatalogueIndex>();

    [SharedFact]
    public async Task Night_ThatPasses_BuildsTheIndexAnew()
    {
        var all = Index.Offers.Count;
        Index.Offers.Apply([IndexChange.Remove(await AnyReferenceAsync())]);
        Index.Offers.Count.ShouldBe(all - 1);

        _site.Clock.Set(_site.Clock.GetUtcNow().AddDays(1));

        await EventuallyAsync(() => Index.Offers.Count == all);
    }

    [SharedFact]
    public async Task TenThousandChanges_ThatArriveWhileTheIndexIsBuiltAnew_AreAllInIt()
    {
        var registries = _site.Services.GetRequiredService<IDbContextFactory<RegistryContext>>();
        var reading = new HeldReading(_site.Database, registries);
        var index = new CatalogueIndex(reading, _site.Services.GetRequiredService<Synonyms>());
        await index.LoadAsync();
        // What is withdrawn does not change again: were its change lost, no later one would make up for it.
        var withdrawn = await _site.ShownOffersAsync(20);
        var touched = (await _site.OffersAsync(offers => offers.Where(offer => offer.CurrentVersion > 0)))
            .Select(offer => offer.Reference).Except(withdrawn.Select(offer => offer.Reference)).Take(50).ToList();
        var before = index.Position;
        var rebuilding = index.RebuildAsync();
        await reading.IsRead;

        foreach (var offer in withdrawn)
        {
            for (var times = 0; times < 10; times++) await TouchAsync(touched);
            await _site.WithdrawAsync(offer.Slug);
            await index.CatchUpAsync();
        }

        reading.Release();
        await rebuilding;

        (index.Position - before).ShouldBeGreaterThanOrEqualTo(10_000);
        var fresh = new CatalogueIndex(registries, _site.Services.GetRequiredService<Synonyms>());
        await fresh.LoadAsync();
        index.Offers.Count.ShouldBe(fresh.Offers.Count);
        index.Offers.ShouldAnswerLike(fresh.Offers, _site.Clock.GetUtcNow());
    }

    [SharedFact]
    public async Task Feed_Trimmed_KeepsItsLastLineAndANodeThatMissedLinesReadsAllAgain()
    {
        var slow = ActivatorUtilities.CreateInstance<CatalogueIndex>(_site.Services);
        await slow.LoadAsync();
        var all = slow.Offers.Count;
        var references = new[] { await AnyReferenceAsync(), "OF-X1", "OF-X2" };
        foreach (var reference in references) await TouchAsync([reference]);
        slow.Offers.Apply([IndexChange.Remove(references[0])]);

        var dropped = await _site.InScopeAsync(services => services.GetRequiredService<ChangeFeed>().TrimAsync(long.MaxValue));

        dropped.ShouldBeGreaterThanOrEqualTo(2);
        (await _site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Changes.CountAsync())).ShouldBe(1);
        (await slow.CatchUpAsync()).ShouldBe(all);
        slow.Offers.Count.ShouldBe(all);
        (await slow.CatchUpAsync()).ShouldBe(0);
    }

    public Task InitializeAsync()
    {
        _site = MakeSite();
        return _site.InitializeAsync();
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    private Task<string> AnyReferenceAsync() =>
        _site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers.Where(offer => offer.CurrentVersion > 0).Select(offer => offer.Reference).OrderBy(reference => reference).FirstAsync());

    private Task TouchAsync(IEnumerable<string> references) => _site.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        foreach (var reference in references) writer.Touch(reference);
        await writer.CommitAsync();
    });

    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        var since = Stopwatch.StartNew();
        while (!isSo())
        {
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(50);
        }
    }

    /// <summary>Whoever builds the index anew has read the offers and gets no further until it is released.</summary>
    private sealed class HeldReading(RegistryDatabase database, IDbContextFactory<RegistryContext> registries)
        : DbCommandInterceptor, IDbContextFactory<RegistryContext>
    {
        private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsRead => _read.Task;

        public void Release() => _released.SetResult();

        /// <summary>The index is loaded and kept up to date with the other; it is built anew, on a thread of its own, with this.</summary>
        public RegistryContext CreateDbContext() => database.Open(options => options.AddInterceptors(this));

        public Task<RegistryContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            registries.CreateDbContextAsync(cancellationToken);

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(
            DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            if (command.CommandText.Contains("\"Offers\"", StringComparison.Ordinal))
            {
                _read.TrySetResult();
                await _released.Task;
            }

            return result;
        }
    }
}

public sealed class CatalogueUpkeepTests : CatalogueUpkeepSuite
{
    protected override SiteHost MakeSite() => new();
}

public sealed class CatalogueUpkeepPostgreSqlTests : CatalogueUpkeepSuite, IOnPostgreSql
{
    protected override SiteHost MakeSite() => new PostgreSqlSiteHost();
}
