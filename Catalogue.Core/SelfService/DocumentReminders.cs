using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>
/// Tells partners, some days before, that documents their offers depend on lapse (A23): each company by one mail for all of them, and of
/// each once, as the journal keeps it. What another one, being read, is to replace is left out.
/// </summary>
public sealed class DocumentReminders(RegistryContext registry, RegistryWriter writer, SpaceReader space, MailOutbox outbox)
{
    /// <summary>Queues the mails that are due, each company's in a transaction of its own. Run again, it queues none.</summary>
    /// <param name="pageOf">Where a company sends documents, by its address on the site.</param>
    /// <param name="context">Who reminds, and when.</param>
    /// <param name="cancellation">Stops between two companies.</param>
    /// <returns>How many companies were reminded.</returns>
    public async Task<int> SendAsync(Func<string, Uri> pageOf, ActionContext context, CancellationToken cancellation = default)
    {
        var reminded = 0;
        var partners = await registry.Offers.AsNoTracking().ShownAt(context.Instant)
            .Select(offer => offer.PartnerId).Distinct().Order()
            .ToListAsync(cancellation);
        foreach (var partnerId in partners)
        {
            // Read without the writer's lock, which few companies then need.
            if ((await DueAsync(partnerId, context.Instant, cancellation)).Count == 0) continue;
            await using (writer)
            {
                await writer.BeginAsync(cancellation);
                if (!await RemindAsync(partnerId, pageOf, context, cancellation)) continue;
                await writer.CommitAsync(cancellation);
                reminded++;
            }
        }

        return reminded;
    }

    private async Task<bool> RemindAsync(Guid partnerId, Func<string, Uri> pageOf, ActionContext context, CancellationToken cancellation)
    {
        var due = await DueAsync(partnerId, context.Instant, cancellation);
        var partner = await registry.Partners.FindFreshAsync(partnerId, cancellation);
        if (due.Count == 0) return false;
        var mail = DocumentMails.Lapsing(
            partner.Company.Name, due.Select(item => new LapsingDocument(item.Document.Criterion.Label, item.By, item.ShownUntil)), pageOf(partner.Slug));
        if (!await Managers.TellAsync(registry, outbox, partner, mail, context, cancellation)) return false;
        foreach (var item in due) writer.Record(context, Told(partnerId, item));
        return true;
    }

    private async Task<IReadOnlyList<DocumentDue>> DueAsync(Guid partnerId, DateTimeOffset now, CancellationToken cancellation)
    {
        var overview = await space.ReadAsync(partnerId, now, cancellation);
        var today = ParisCalendar.DayOf(now);
        var last = today.AddDays(overview.Facts.Alive.Select(held => held.Programme.DocumentReminderDays).DefaultIfEmpty(0).Max());
        var lapsing = overview.Due.OfType<DocumentDue>()
            .Where(item => item.By >= today && item.By <= last && item.Document.Latest?.Status != DocumentStatus.Submitted)
            .ToList();
        var told = await registry.Journal.RecordedAmongAsync(lapsing.ConvertAll(item => Told(partnerId, item)), cancellation);
        return lapsing.FindAll(item => !told.Contains(Told(partnerId, item)));
    }

    private static DocumentLapseTold Told(Guid partnerId, DocumentDue item) => new(partnerId, item.Document.Criterion.Key, item.By);
}
