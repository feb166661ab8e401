using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Renewal;

/// <summary>
/// Warns partners that their right of use ends, on the days that its edition says (A9): each warning once, as the journal keeps it, and none
/// to who has left, has asked for the next edition or is in it already.
/// </summary>
public sealed class RightEndWarnings(RegistryContext registry, RegistryWriter writer, RenewalReader reader, MailOutbox outbox)
{
    /// <summary>Queues the mails that are due, each company's in a transaction of its own. Run again, it queues none.</summary>
    /// <param name="pageOf">Where a company asks for the next edition, by its address on the site.</param>
    /// <param name="context">Who warns, and when.</param>
    /// <param name="cancellation">Stops between two companies.</param>
    /// <returns>How many companies were warned.</returns>
    public async Task<int> SendAsync(Func<string, Uri> pageOf, ActionContext context, CancellationToken cancellation = default)
    {
        var warned = 0;
        foreach (var warning in await DueAsync(context.Instant, cancellation))
        {
            await using (writer)
            {
                await writer.BeginAsync(cancellation);
                if (!await WarnAsync(warning, pageOf, context, cancellation)) continue;
                await writer.CommitAsync(cancellation);
                warned++;
            }
        }

        return warned;
    }

    /// <summary>The warnings whose day has come, and that were not given: the latest one of a right, if several came meanwhile.</summary>
    private async Task<IReadOnlyList<RightEndWarned>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(now);
        var days = (await registry.Programmes.AsNoTracking().ToListAsync(cancellation))
            .ToDictionary(programme => programme.Reference, programme => programme.ExpiryWarningDays);
        var last = today.AddDays(days.Values.SelectMany(one => one).DefaultIfEmpty(0).Max());
        var ending = await registry.Rights.AsNoTracking()
            .Where(right => right.EndsOn >= today && right.EndsOn <= last && (right.Status == RightStatus.InForce || right.Status == RightStatus.Suspended))
            .OrderBy(right => right.EndsOn).ThenBy(right => right.Id)
            .Select(right => new { right.Id, right.EndsOn, right.ProgrammeReference })
            .ToListAsync(cancellation);
        var warnings = ending
            .Select(right => (right, Come: days[right.ProgrammeReference].Where(before => right.EndsOn.AddDays(-before) <= today).ToList()))
            .Where(one => one.Come.Count > 0)
            .Select(one => new RightEndWarned(one.right.Id, one.right.EndsOn, one.Come.Min()))
            .ToList();
        var given = await registry.Journal.RecordedAmongAsync(warnings, cancellation);
        return warnings.FindAll(warning => !given.Contains(warning));
    }

    /// <summary>Within the writer's transaction: what was true before may not be any more.</summary>
    private async Task<bool> WarnAsync(RightEndWarned warning, Func<string, Uri> pageOf, ActionContext context, CancellationToken cancellation)
    {
        if ((await registry.Journal.RecordedAmongAsync([warning], cancellation)).Count > 0) return false;
        var right = await registry.Rights.FindFreshAsync(warning.RightId, cancellation);
        var partner = await registry.Partners.FindFreshAsync(right.PartnerId, cancellation);
        if (partner.Status != PartnerStatus.Validated || right.IsLostAt(context.Instant)) return false;
        var state = await reader.FindAsync(partner.Id, cancellation);
        if (state is not { Pending: null } || state.Right.Id != right.Id || right.EndsOn != warning.EndsOn) return false;
        var today = ParisCalendar.DayOf(context.Instant);
        var mail = RightMails.Ending(
            partner.Company.Name,
            state.Programme.Edition,
            right.EndsOn,
            right.EndsOn.DayNumber - today.DayNumber,
            state.MayAskOn(today) ? new(state.Next!.Edition, state.Next.EndsOn) : null,
            pageOf(partner.Slug));
        if (!await Managers.TellAsync(registry, outbox, partner, mail, context, cancellation)) return false;
        writer.Record(context, warning);
        return true;
    }
}
