using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>
/// Reminds partners, some days before, to say that their offers are still accurate (A5): each company by one mail for all of them.
/// The journal keeps what was reminded of, and nobody is reminded twice of the same day.
/// </summary>
public sealed class ConfirmationReminders(RegistryContext registry, RegistryWriter writer, MailOutbox outbox)
{
    /// <summary>Months differ in length by no more days: what is read too much is then left out exactly.</summary>
    private const int MonthsDiffer = 3;

    /// <summary>Queues the mails of the day. Run again, it queues none.</summary>
    /// <param name="addresses">Where a company's offers are, and where one is confirmed.</param>
    /// <param name="context">Who reminds, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>How many offers were reminded of.</returns>
    public async Task<int> SendAsync(ReminderAddresses addresses, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var due = await LeaveOutRemindedAsync(await DueAsync(context.Instant, cancellation), cancellation);
            if (due.Count == 0) return 0;
            foreach (var offers in due.GroupBy(offer => offer.PartnerId))
            {
                var partner = await registry.Partners.FindOrThrowAsync(offers.Key, cancellation);
                var mail = OfferMails.Confirmation(
                    partner.Company.Name,
                    (await TitledAsync([.. offers], cancellation))
                        .Select(one => new OfferToConfirm(one.Reference, one.Title, one.LastDay, addresses.Confirm(partner.Slug, one.Reference))),
                    addresses.All(partner.Slug));
                await Managers.TellAsync(registry, outbox, partner, mail, context, cancellation);
                foreach (var offer in offers) writer.Record(context, offer.Reminded);
            }

            await writer.CommitAsync(cancellation);
            return due.Count;
        }
    }

    /// <summary>What the catalogue shows and is to be confirmed soon, or was not in time.</summary>
    private async Task<List<DueOffer>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(now);
        var programmes = await registry.Programmes.AsNoTracking().ToDictionaryAsync(programme => programme.Reference, cancellation);
        var limit = programmes.Values.Select(programme => LimitOf(programme, today)).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var rows = await (
            from offer in registry.Offers.AsNoTracking().ShownAt(now)
            join right in registry.Rights on offer.RightId equals right.Id
            where offer.ConfirmedAt != null && offer.ConfirmedAt < limit
            orderby offer.PartnerId, offer.Reference
            select new { offer.Reference, offer.PartnerId, offer.ConfirmedAt, right.ProgrammeReference }).ToListAsync(cancellation);
        return
        [
            .. from row in rows
               let confirmation = OfferConfirmation.Of(row.ConfirmedAt!.Value, programmes[row.ProgrammeReference])
               where confirmation.IsNearOn(today)
               select new DueOffer(row.Reference, row.PartnerId, confirmation.LastDay),
        ];
    }

    private static DateTimeOffset LimitOf(Programme programme, DateOnly today) => ParisCalendar.EndOf(
        today.AddDays(programme.ConfirmationReminderDays + MonthsDiffer).AddMonths(-programme.OfferConfirmationMonths));

    private async Task<List<DueOffer>> LeaveOutRemindedAsync(List<DueOffer> due, CancellationToken cancellation)
    {
        var reminded = await registry.Journal.RecordedAmongAsync(due.ConvertAll(offer => offer.Reminded), cancellation);
        return due.FindAll(offer => !reminded.Contains(offer.Reminded));
    }

    /// <summary>The offers with the titles that the public reads.</summary>
    private async Task<IEnumerable<(string Reference, string Title, DateOnly LastDay)>> TitledAsync(
        IReadOnlyList<DueOffer> offers, CancellationToken cancellation)
    {
        var references = offers.Select(offer => offer.Reference).ToList();
        var titles = (await registry.Offers.AsNoTracking().Where(offer => references.Contains(offer.Reference))
                .WithCurrentVersion(registry)
                .Select(row => new { row.Offer.Reference, row.Version.Content })
                .ToListAsync(cancellation))
            .ToDictionary(row => row.Reference, row => row.Content.Title, StringComparer.Ordinal);
        return offers.Select(offer => (offer.Reference, titles[offer.Reference], offer.LastDay));
    }

    private sealed record DueOffer(string Reference, Guid PartnerId, DateOnly LastDay)
    {
        public OfferConfirmationReminded Reminded => new(Reference, LastDay);
    }
}

/// <summary>The full addresses that a reminder carries.</summary>
/// <param name="All">Where all the offers of a company are, by its address on the site.</param>
/// <param name="Confirm">Where one of them is confirmed, by the company's address and the offer's reference.</param>
public sealed record ReminderAddresses(Func<string, Uri> All, Func<string, string, Uri> Confirm);
