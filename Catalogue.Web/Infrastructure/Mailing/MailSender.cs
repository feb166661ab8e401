using Catalogue.Core.Notifications;

namespace Catalogue.Web.Infrastructure.Mailing;

/// <summary>Sends the mails that are due, one after the other. Any number of them may be at work, here or on other nodes.</summary>
internal sealed partial class MailSender(
    IMailTransport transport, MailSettings settings, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailSender> log)
{
    /// <summary>Sends until none is due.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        while (await WithDeliveryAsync(delivery => delivery.ClaimAsync(clock.GetUtcNow(), cancellation)) is { } mail)
        {
            if (await TryAsync(mail, cancellation) is { } failure)
                await ReportAsync(mail, failure, cancellation);
            else if (!transport.HandsOver)
                await WithDeliveryAsync(delivery => delivery.ReportKeptAsync(mail, cancellation));
            else
                // Said even while the site stops: what was sent is not sent again.
                await WithDeliveryAsync(delivery => delivery.ReportSentAsync(mail, clock.GetUtcNow(), settings.KeepsMails, CancellationToken.None));
        }
    }

    private async Task<SendingFailure?> TryAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            return await transport.SendAsync(mail, cancellation);
        }
#pragma warning disable CA1031 // One mail that cannot even be written must not hold up the others; it is tried again, and given up in the end.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Unforeseen(mail.Id, fault);
            return new SendingFailure(fault.GetType().Name, IsPermanent: false);
        }
    }

    private async Task ReportAsync(OutgoingMail mail, SendingFailure failure, CancellationToken cancellation)
    {
        var now = await WithDeliveryAsync(delivery =>
            delivery.ReportFailedAsync(mail, failure, clock.GetUtcNow(), Random.Shared.NextDouble(), settings.KeepsMails, cancellation));
        if (now.NextAttemptAt is { } next) Delayed(mail.Id, mail.Template, mail.Attempts, next, failure.Error);
        else if (now.Status == MailStatus.GivenUp) GivenUp(mail.Id, mail.Template, mail.Attempts, failure.Error);
    }

    private async Task<T> WithDeliveryAsync<T>(Func<MailDelivery, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<MailDelivery>());
    }

    private async Task WithDeliveryAsync(Func<MailDelivery, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<MailDelivery>());
    }

    [LoggerMessage(LogLevel.Error, "Mail {Id} met a fault of the program.")]
    private partial void Unforeseen(Guid id, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Mail {Id} ({Template}), attempt {Attempts}, could not be sent; it is tried again from {Next:O}. {Error}")]
    private partial void Delayed(Guid id, string template, int attempts, DateTimeOffset next, string error);

    [LoggerMessage(LogLevel.Error, "Mail {Id} ({Template}), attempt {Attempts}, could not be sent; it is given up. {Error}")]
    private partial void GivenUp(Guid id, string template, int attempts, string error);
}
