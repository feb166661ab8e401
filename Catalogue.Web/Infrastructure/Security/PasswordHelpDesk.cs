using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// Answers those who asked for help with a password, once their request is committed on this node, and looks now and then for
/// those of others: nobody's page waits for it, so that its time tells nothing.
/// </summary>
internal sealed partial class PasswordHelpDesk(
    IServiceScopeFactory scopes, ChangeSignal signal, FeedPace pace, TimeProvider clock, ILogger<PasswordHelpDesk> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var heard = signal.Raised;
            try
            {
                while (await AnswerNextAsync(stoppingToken))
                {
                    // One at a time, until nobody waits.
                }

                await signal.WaitAsync(heard, pace.LookAnyway, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A fault here must not stop the site: requests wait where they are, and the next look may succeed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                AnsweringFailed(fault);
                await Task.Delay(pace.LookAnyway, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> AnswerNextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = new ActionContext { Actor = Actor.System, Instant = clock.GetUtcNow(), Process = "mot de passe oublié" };
        return await services.GetRequiredService<ForgottenPasswordService>()
            .AnswerNextAsync(services.GetRequiredService<AccountAddresses>(), context, cancellation);
    }

    [LoggerMessage(LogLevel.Error, "Those who forgot their password could not be answered; it is tried again in a moment.")]
    private partial void AnsweringFailed(Exception fault);
}
