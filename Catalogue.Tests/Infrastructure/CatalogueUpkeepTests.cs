using System.Diagnostics;
using System.Net;
using Catalogue.Core.Data;
using Catalogue.Core.Search;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
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
    public async Task Feed_Trimmed_KeepsItsLastLineAndANodeThatMissedLinesReadsAllAgain()
    {
        var slow = ActivatorUtilities.CreateInstance<CatalogueIndex>(_site.Services);
        await slow.LoadAsync();
        var all = slow.Offers.Count;
        var references = new[] { await AnyReferenceAsync(), "OF-X1", "OF-X2" };
        foreach (var reference in references) await TouchAsync(reference);
        slow.Offers.Apply([IndexChange.Remove(references[0])]);

        var dropped = await _site.InScopeAsync(services => services.GetRequiredService<ChangeFeed>().TrimAsync(long.MaxValue));

        dropped.ShouldBeGreaterThanOrEqualTo(2);
        (await _site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Changes.CountAsync())).ShouldBe(1);
        (await slow.CatchUpAsync()).ShouldBe(all);
        slow.Offers.Count.ShouldBe(all);
        (await slow.CatchUpAsync()).ShouldBe(0);
    }

    [SharedFact]
    public async Task Ready_IsAnsweredOnceTheIndexIsLoaded()
    {
        using var response = await _site.Client.GetAsync(new Uri(Readiness.Address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    public Task InitializeAsync()
    {
        _site = MakeSite();
        return _site.InitializeAsync();
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    private Task<string> AnyReferenceAsync() =>
        _site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers.Where(offer => offer.CurrentVersion > 0).Select(offer => offer.Reference).OrderBy(reference => reference).FirstAsync());

    private Task TouchAsync(string reference) => _site.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        writer.Touch(reference);
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
}

public sealed class CatalogueUpkeepTests : CatalogueUpkeepSuite
{
    protected override SiteHost MakeSite() => new();
}

public sealed class CatalogueUpkeepPostgreSqlTests : CatalogueUpkeepSuite, IOnPostgreSql
{
    protected override SiteHost MakeSite() => new PostgreSqlSiteHost();
}
