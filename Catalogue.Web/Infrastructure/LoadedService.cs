namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Background work on what is loaded first. It is loaded while the server already listens, and says that this node is not ready
/// (<see cref="Readiness"/>); the site has started once all is loaded, and does not start when that fails.
/// </summary>
internal abstract class LoadedService : BackgroundService, IHostedLifecycleService
{
    /// <summary>What must be so before the server listens.</summary>
    public virtual Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Nothing yet: the work begins once there is something to work on.</summary>
    public sealed override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Loads what the work is on, after the services registered before it have loaded theirs.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellation);
}
