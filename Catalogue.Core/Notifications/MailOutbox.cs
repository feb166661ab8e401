using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notifications;

/// <summary>
/// Where mails wait to be sent. One is queued by the act that it tells of, in its transaction: both are done or neither. It
/// leaves afterwards (<see cref="MailDelivery"/>), never while somebody waits for a page.
/// </summary>
public sealed class MailOutbox(RegistryContext registry, RegistryWriter writer, MailTemplates templates, SiteContent content)
{
    /// <summary>Queues a mail within the writer's transaction of the act that it tells of.</summary>
    /// <returns>Its identifier.</returns>
    /// <exception cref="InvalidOperationException">There is no transaction: a fault of the program.</exception>
    public Guid Queue(Mail mail, MailRecipient to, ActionContext context)
    {
        if (registry.Database.CurrentTransaction is null) throw new InvalidOperationException("A mail is queued within the transaction of its act.");
        var queued = OutgoingMail.Queue(mail, templates.Of(mail), to, context.Instant);
        registry.Add(queued);
        return queued.Id;
    }

    /// <summary>Has a mail that waits sent at once, in a transaction of its own.</summary>
    /// <returns>Refused with <see cref="MailNoLongerWaits"/> once it was sent, kept or given up.</returns>
    /// <exception cref="InvalidOperationException">There is no such mail.</exception>
    public async Task<Result> RetryAsync(Guid id, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var mail = await registry.Mails.FindOrThrowAsync(id, cancellation);
            if (mail.Retry(context.Instant).Refusal is { } refusal) return refusal;
            writer.Record(context, new MailRetried(mail.Id, mail.Template));
            await writer.CommitAsync(cancellation);
        }

        return Result.Done;
    }

    /// <summary>Erases the mails that were sent, kept or given up longer ago than <c>uSync/retention.yml</c> allows. Run again, it changes nothing.</summary>
    /// <param name="today">The legal day.</param>
    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseOldAsync(DateOnly today, ActionContext context, CancellationToken cancellation = default)
    {
        var firstKept = content.FirstDayKept(Retention.Mails, today);
        var limit = ParisCalendar.StartOf(firstKept);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var erased = await registry.Mails
                .Where(mail => mail.SentAt < limit || mail.GivenUpAt < limit
                    || (mail.NextAttemptAt == null && mail.SentAt == null && mail.GivenUpAt == null && mail.QueuedAt < limit))
                .ExecuteDeleteAsync(cancellation);
            if (erased == 0) return 0;
            writer.Record(context, new MailsErased(erased, firstKept));
            await writer.CommitAsync(cancellation);
            return erased;
        }
    }
}
