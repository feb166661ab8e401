using System.Data.Common;
using Catalogue.Core.Data;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Keeps this node listening to the others. While it cannot, changes come late: the feed is looked at now and then anyway
/// (<see cref="CatalogueFeeder"/>).
/// </summary>
internal sealed partial class ChangeFollower(ChangeListener listener, TimeProvider clock, ILogger<ChangeFollower> log) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        try
        {
            while (true)
            {
                try
                {
                    await listener.ListenAsync(() => pause = ShortestPause, stoppingToken);
                }
                catch (Exception fault) when (fault is DbException or IOException or TimeoutException)
                {
                    ConnectionLost(pause, fault);
                }

                await Task.Delay(pause, clock, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    [LoggerMessage(LogLevel.Warning, "This node no longer hears of the changes made on others, and sees them a little later; it tries again in {Pause}.")]
    private partial void ConnectionLost(TimeSpan pause, Exception fault);
}
