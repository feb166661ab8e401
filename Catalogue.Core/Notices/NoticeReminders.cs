using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>
/// Reminds partners, some days before, of the last day to fix or to rectify (A11, A12): once for each such day, never before the letter is
/// received, never while an answer waits, never who has left.
/// </summary>
public sealed class NoticeReminders(RegistryContext registry, RegistryWriter writer, NoticeDesk desk)
{
    /// <summary>The notices of which their partners are to be reminded now, the most urgent first.</summary>
    public async Task<IReadOnlyList<DueReminder>> ListDueAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var rows = await registry.HeldNotices()
            .Where(row => (row.Notice.Status == NoticeStatus.Requested || row.Notice.Status == NoticeStatus.Running) && row.Partner.Status == PartnerStatus.Validated)
            .ToListAsync(cancellation);
        return
        [
            .. from row in rows
               let lastDay = LastDayOf(row.Notice, row.Programme, now)
               where lastDay is not null
               orderby lastDay, row.Notice.Reference
               select new DueReminder(row.Notice.Reference, row.Partner.Slug),
        ];
    }

    /// <summary>Reminds a partner of a notice by mail. Run again, too early or too late, it changes nothing.</summary>
    /// <param name="reference">Which notice.</param>
    /// <param name="page">Where the partner reads and answers it, for the mail.</param>
    /// <param name="context">Who reminds, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public Task<Result> RemindAsync(string reference, Uri page, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var notice = await desk.FindAsync(reference, cancellation);
            var programme = await desk.ProgrammeAsync(notice.RightId, cancellation);
            var addressee = await desk.FindAddresseeAsync(notice.PartnerId, cancellation);
            if (LastDayOf(notice, programme, context.Instant) is not { } lastDay || !addressee.Succeeded) return Result.Done;
            notice.Remind(lastDay);
            writer.Record(context, new NoticeReminded(reference, lastDay));
            await desk.TellAsync(addressee.Value, NoticeMails.Reminder(addressee.Value.Company.Name, reference, lastDay, page), context, cancellation);
            return Result.Done;
        }, cancellation);

    private static DateOnly? LastDayOf(Notice notice, Programme programme, DateTimeOffset now) =>
        notice.LastDayToRemindOf(NoticeRules.Of(programme), programme.NoticeReminderDays, now);
}

/// <summary>A notice of which its partner is to be reminded.</summary>
/// <param name="Reference">« AV-00012 ».</param>
/// <param name="PartnerSlug">The partner's address on the site.</param>
public sealed record DueReminder(string Reference, string PartnerSlug);
