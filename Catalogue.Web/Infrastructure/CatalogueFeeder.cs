using Catalogue.Core.Data;
using Catalogue.Core.Programmes;
using Catalogue.Core.Search;
using Catalogue.Web.Infrastructure.Caching;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Brings the registry up to date, loads this node's index, then keeps it and the cache of pages fed.
/// </summary>
internal sealed partial class CatalogueFeeder(
    IServiceScopeFactory scopes,
    CatalogueIndex index,
    CatalogueFreshness freshness,
    CatalogueUpkeep upkeep,
    ChangeSignal signal,
    FeedPace pace,
    SiteFacts facts,
    ILogger<CatalogueFeeder> log)
    : LoadedService
{
    /// <summary>Between two attempts at reading the feed, while the database is away.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private ActsKnown _known = new(0, 0);

    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var setup = scope.ServiceProvider.GetRequiredService<RegistrySetup>();
        await setup.UpdateAsync(cancellationToken);
        facts.IsDemonstration = await setup.IsDemonstrationAsync(cancellationToken);
        facts.IsBenchmark = await setup.IsBenchmarkAsync(cancellationToken);
        var editions = await setup.EditionsAsync(cancellationToken);
        facts.Editions = new(editions.Select(EditionDates.Of));
        if (editions.Count > 0) facts.Theme = PageTheme.Of(editions[0]);
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        _known = await freshness.ListenAsync(cancellation);
        await index.LoadAsync(cancellation);
        freshness.Start(_known);
        upkeep.Start();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = pace.LookAnyway;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(_known.Raised, pause, stoppingToken);
                _known = await freshness.ListenAsync(stoppingToken);
                var changed = await index.CatchUpAsync(stoppingToken);
                await freshness.CatchUpAsync(_known, stoppingToken);
                upkeep.Consider(changed, stoppingToken);
                pause = pace.LookAnyway;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // A fault here must not stop the feed: pages stay right without it, and the next look may succeed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                FeedFailed(fault);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        await upkeep.Running;
    }

    [LoggerMessage(LogLevel.Error, "The change feed could not be read; it is read again in a moment.")]
    private partial void FeedFailed(Exception fault);
}

/// <param name="LookAnyway">How long a change made elsewhere may stay unseen when no signal says so.</param>
internal sealed record FeedPace(TimeSpan LookAnyway)
{
    public static FeedPace Usual { get; } = new(TimeSpan.FromSeconds(2));
}
