using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Review;

/// <summary>
/// Warns those who decide, well before silence means something (A4): who has taken the request, else every lead reviewer. Nothing decides by
/// itself. Run again on the same day, it warns nobody twice.
/// </summary>
public sealed class RequestAlarms(RegistryContext registry, RegistryWriter writer, MailOutbox outbox)
{
    /// <param name="list">The full address of the list of requests.</param>
    /// <param name="context">Who warns, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>How many requests an alarm was given for.</returns>
    public async Task<int> GiveAsync(Uri list, ActionContext context, CancellationToken cancellation = default)
    {
        var today = ParisCalendar.DayOf(context.Instant);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var due = await DueAsync(today, cancellation);
            if (due.Count == 0) return 0;
            // Roles are JSON, which no query reads into; the ministry's people are few.
            var staff = (await registry.Staff.AsNoTracking().Where(member => member.ClosedAt == null).ToListAsync(cancellation))
                .Where(member => EmailAddress.IsSound(member.Email)).ToList();
            var told = due.ConvertAll(one => (one.Request, one.Day, one.Silence, Warned: WhoOf(one.Request, staff))).FindAll(one => one.Warned.Count > 0);
            foreach (var (request, day, silence, warned) in told)
            {
                request.Alarm(day);
                writer.Record(context, new RequestAlarmGiven(request.Id, silence.AnswerBy, [.. warned.Select(member => member.Id)]));
            }

            foreach (var mails in told.SelectMany(one => one.Warned, (one, member) => (one.Request, one.Silence, Member: member)).GroupBy(one => one.Member))
            {
                var sentences = mails.Select(one => $"{one.Request.Reference}, {one.Request.Declaration.Name}. {one.Silence.Sentence}.");
                outbox.Queue(RequestMails.Alarm(sentences, list), new MailRecipient(mails.Key.Email, mails.Key.FullName), context);
            }

            await writer.CommitAsync(cancellation);
            return told.Count;
        }
    }

    /// <summary>Those for which a day of alarm has come that none was given for yet, with that day: the latest, if several passed meanwhile.</summary>
    private async Task<List<(JoinRequest Request, DateOnly Day, RequestSilence Silence)>> DueAsync(DateOnly today, CancellationToken cancellation)
    {
        var programmes = await registry.Programmes.AsNoTracking().ToDictionaryAsync(programme => programme.Reference, cancellation);
        var waiting = await registry.JoinRequests.Where(request => request.Status == RequestStatus.Submitted && request.AnswerBy != null)
            .OrderBy(request => request.AnswerBy).ThenBy(request => request.Reference)
            .ToListAsync(cancellation);
        return
        [
            .. from request in waiting
               let programme = programmes[request.ProgrammeReference]
               let passed = programme.RequestAlarmDays.Select(days => request.AnswerBy!.Value.AddDays(-days)).Where(day => day <= today).ToList()
               where passed.Count > 0 && (request.AlarmedOn is null || request.AlarmedOn < passed.Max())
               select (request, passed.Max(), RequestSilence.Of(request, programme.SilenceMeans, today)!),
        ];
    }

    private static List<StaffMember> WhoOf(JoinRequest request, List<StaffMember> staff) =>
        staff.Find(member => member.Id == request.AssignedTo && member.May(Permission.DecideRequests)) is { } holder
            ? [holder]
            : staff.FindAll(member => member.Roles.Contains(StaffRole.LeadReviewer));
}
