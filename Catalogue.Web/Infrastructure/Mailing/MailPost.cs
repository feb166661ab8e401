using Catalogue.Core.Data;

namespace Catalogue.Web.Infrastructure.Mailing;

/// <summary>
/// Has mails sent as soon as the act that queued them is committed on this node, and looks now and then for those that others
/// queued or that are due again.
/// </summary>
internal sealed partial class MailPost(MailSettings settings, MailPace pace, ChangeSignal signal, IServiceProvider services, ILogger<MailPost> log)
    : BackgroundService
{
    public static void AddTo(IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(MailPace.Usual);
        services.AddHostedService<MailPost>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Transport is not { } transport)
        {
            NoServer();
            return;
        }

        var sender = ActivatorUtilities.CreateInstance<MailSender>(services, transport);
        while (!stoppingToken.IsCancellationRequested)
        {
            var heard = signal.Raised;
            try
            {
                await sender.SendDueAsync(stoppingToken);
                await signal.WaitAsync(heard, pace.LookAnyway, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A fault here must not stop the site: mails wait where they are, and the next look may succeed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                PostFailed(fault);
                await signal.WaitAsync(signal.Raised, pace.LookAnyway, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "No mail server is configured (Mail:Smtp:Host): mails wait in the registry until one is.")]
    private partial void NoServer();

    [LoggerMessage(LogLevel.Error, "Mails could not be sent; they are looked at again in a moment.")]
    private partial void PostFailed(Exception fault);
}

/// <param name="LookAnyway">How long a mail queued elsewhere, or due again, may wait to be seen.</param>
internal sealed record MailPace(TimeSpan LookAnyway)
{
    public static MailPace Usual { get; } = new(TimeSpan.FromSeconds(5));
}
