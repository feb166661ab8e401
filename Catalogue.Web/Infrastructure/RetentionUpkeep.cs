using Catalogue.Core.Accounts;
using Catalogue.Core.Feedback;
using Catalogue.Core.Joining;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Infrastructure;

/// <summary>Each night, and soon after each start, erases what <c>uSync/retention.yml</c> says is kept no longer. Nodes may do it together: what is erased is erased.</summary>
internal sealed partial class RetentionUpkeep(IServiceScopeFactory scopes, FeedPace pace, TimeProvider clock, ILogger<RetentionUpkeep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A site that is stopped every night would otherwise never erase anything.
        var done = DateOnly.MinValue;
        using var timer = new PeriodicTimer(pace.LookAnyway, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (Nights.Latest(clock) is var night && night > done) done = await EraseAsync(stoppingToken) ? night : done;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    private async Task<bool> EraseAsync(CancellationToken cancellation)
    {
        var context = new ActionContext { Actor = Actor.System, Instant = clock.GetUtcNow(), Process = "conservation" };
        var today = ParisCalendar.DayOf(context.Instant);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<FeedbackService>().EraseOldTextsAsync(today, context, cancellation);
            await scope.ServiceProvider.GetRequiredService<MailOutbox>().EraseOldAsync(today, context, cancellation);
            await scope.ServiceProvider.GetRequiredService<AccountUpkeep>().ForgetOldAsync(context.Instant, cancellation);
            var requests = scope.ServiceProvider.GetRequiredService<JoinUpkeep>();
            await requests.GiveUpDraftsAsync(context, cancellation);
            await requests.EraseOldAsync(today, context, cancellation);
            return true;
        }
#pragma warning disable CA1031 // A fault here must not stop the site; the next look tries again.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ErasingFailed(fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "What is past its time could not be erased; it is tried again in a moment.")]
    private partial void ErasingFailed(Exception fault);
}
