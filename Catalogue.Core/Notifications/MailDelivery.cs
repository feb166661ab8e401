using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notifications;

/// <summary>
/// Hands mails to those who send them, one at a time, each to one of them only; each call is a transaction of its own. Whoever
/// stops without a word keeps a mail for the time of its lease, after which another one sends it: it may then arrive twice, never not at all.
/// </summary>
public sealed class MailDelivery(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Gives the caller the mail that has been due for longest, to itself for the time of its lease.</summary>
    /// <returns>Null when none is due.</returns>
    public async Task<OutgoingMail?> ClaimAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        now = now.ToMicrosecond();
        // Asked often, and mostly for nothing: writers are not held up for that.
        if (!await Due(now).AnyAsync(cancellation)) return null;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var mail = await Due(now).OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).FirstOrDefaultAsync(cancellation);
            if (mail is null) return null;
            mail.Claim(now);
            await writer.CommitAsync(cancellation);
            return mail;
        }
    }

    /// <summary>Says that a mail server took a mail; true also of one that another claimed meanwhile.</summary>
    /// <param name="claimed">As it was claimed.</param>
    /// <param name="now">When.</param>
    /// <param name="keepsText">Leaves what it says where it can be read: only where people develop.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public Task ReportSentAsync(OutgoingMail claimed, DateTimeOffset now, bool keepsText, CancellationToken cancellation = default) =>
        ReportAsync(claimed, mail => mail.Sent(now.ToMicrosecond(), keepsText), cancellation);

    /// <summary>Says that a mail goes no further than this machine, where it can be read: only where people develop.</summary>
    /// <param name="claimed">As it was claimed.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public Task ReportKeptAsync(OutgoingMail claimed, CancellationToken cancellation = default) =>
        ReportAsync(claimed, mail => mail.Keep(), cancellation);

    /// <summary>Says that a mail could not be sent: it is tried again later, or given up.</summary>
    /// <param name="claimed">As it was claimed.</param>
    /// <param name="failure">Why.</param>
    /// <param name="now">When.</param>
    /// <param name="chance">0 to 1, drawn by lot, for <see cref="RetrySchedule"/>.</param>
    /// <param name="keepsText">Leaves what it says where it can be read: only where people develop.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>How the mail is now; another may have claimed it meanwhile, and what it says of it holds.</returns>
    public async Task<OutgoingMail> ReportFailedAsync(
        OutgoingMail claimed, SendingFailure failure, DateTimeOffset now, double chance, bool keepsText, CancellationToken cancellation = default)
    {
        var context = new ActionContext { Actor = Actor.System, Instant = now, Process = "courrier" };
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var mail = await registry.Mails.FindOrThrowAsync(claimed.Id, cancellation);
            if (mail.Status != MailStatus.Waiting || mail.Attempts != claimed.Attempts) return mail;
            var next = failure.IsPermanent ? null : RetrySchedule.Next(mail.Attempts, mail.QueuedAt, context.Instant, chance);
            if (next is { } instant)
            {
                mail.Failed(failure.Error, instant);
            }
            else
            {
                mail.GiveUp(context.Instant, failure.Error, keepsText);
                writer.Record(context, new MailGivenUp(mail.Id, mail.Template, mail.Attempts, failure.IsPermanent));
            }

            await writer.CommitAsync(cancellation);
            return mail;
        }
    }

    private async Task ReportAsync(OutgoingMail claimed, Action<OutgoingMail> end, CancellationToken cancellation)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var mail = await registry.Mails.FindOrThrowAsync(claimed.Id, cancellation);
            if (mail.Status != MailStatus.Waiting) return;
            end(mail);
            await writer.CommitAsync(cancellation);
        }
    }

    private IQueryable<OutgoingMail> Due(DateTimeOffset now) =>
        registry.Mails.Where(mail => mail.NextAttemptAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil <= now));
}

/// <summary>Why a mail could not be sent.</summary>
/// <param name="Error">For those who keep the site; nothing secret.</param>
/// <param name="IsPermanent">Trying again would meet the same.</param>
public sealed record SendingFailure(string Error, bool IsPermanent);
