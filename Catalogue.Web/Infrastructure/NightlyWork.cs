using Catalogue.Core.Shared;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Something done each night, and soon after each start: a site that is stopped every night would otherwise never do it. Nodes may do it
/// together: what is done is not done again.
/// </summary>
internal abstract partial class NightlyWork(IServiceScopeFactory scopes, FeedPace pace, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>What the work belongs to, as the journal names it.</summary>
    protected abstract string Process { get; }

    /// <summary>Does it, in a scope of its own.</summary>
    protected abstract Task DoAsync(IServiceProvider services, ActionContext context, CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var done = DateOnly.MinValue;
        using var timer = new PeriodicTimer(pace.LookAnyway, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (Nights.Latest(clock) is var night && night > done) done = await TryAsync(stoppingToken) ? night : done;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await DoAsync(scope.ServiceProvider, new() { Actor = Actor.System, Instant = clock.GetUtcNow(), Process = Process }, cancellation);
            return true;
        }
#pragma warning disable CA1031 // A fault here must not stop the site; the next look tries again.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            WorkFailed(log, Process, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The nightly work « {Process} » failed; it is tried again in a moment.")]
    private static partial void WorkFailed(ILogger log, string process, Exception fault);
}
