using Catalogue.Core.Data;
using Catalogue.Core.Jobs;
using Catalogue.Core.Search;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Each night, and after many changes, builds the index anew beside the live one; each night, drops the lines of the change feed
/// that were there the night before. One at a time, while the feed goes on.
/// </summary>
internal sealed partial class CatalogueUpkeep(CatalogueIndex index, IServiceScopeFactory scopes, TimeProvider clock, ILogger<CatalogueUpkeep> log)
{
    /// <summary>So many offers read again since the index was built make what ranking knows of words old.</summary>
    internal const int ManyChanges = 10_000;

    private DateOnly _night;
    private long? _lastNight;
    private int _changed;

    /// <summary>The work under way; done when there is none.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>The index was just built.</summary>
    public void Start() => _night = Nights.Latest(clock.GetUtcNow());

    /// <summary>Begins what is due.</summary>
    /// <param name="changed">How many offers were read again since the last call.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Consider(int changed, CancellationToken cancellation)
    {
        _changed += changed;
        var night = Nights.Latest(clock.GetUtcNow());
        var isNight = night > _night;
        if (!Running.IsCompleted || (!isNight && _changed < ManyChanges)) return;
        if (isNight) _night = night;
        _changed = 0;
        Running = WorkAsync(isNight, cancellation);
    }

    private async Task WorkAsync(bool isNight, CancellationToken cancellation)
    {
        try
        {
            await index.RebuildAsync(cancellation);
            if (isNight) await TrimAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The site is stopping.
        }
#pragma warning disable CA1031 // The live index goes on without it, and the next night does the same work again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            UpkeepFailed(fault);
        }
    }

    private async Task TrimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var feed = scope.ServiceProvider.GetRequiredService<ChangeFeed>();
        if (_lastNight is { } position) await feed.TrimAsync(position, cancellation);
        _lastNight = await feed.LastAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "The nightly upkeep of the index failed; searches go on, and it is done again next night.")]
    private partial void UpkeepFailed(Exception fault);
}
