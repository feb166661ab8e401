using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>The notices that the ministry has to act upon, those that run, and those that are over.</summary>
public sealed class NoticeQueue(RegistryContext registry)
{
    /// <summary>The notices of a kind: those that wait longest first, what runs by its last day, what is over latest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="asked">The page, from 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PageOf<HeldNoticeRow>> ReadAsync(NoticeFilter filter, int asked, CancellationToken cancellation = default)
    {
        var found = Of(registry.HeldNotices(), filter);
        var total = await found.CountAsync(cancellation);
        var (number, count) = PageOf.Fit(asked, total);
        var ordered = filter switch
        {
            NoticeFilter.Closed => found.OrderByDescending(row => row.Notice.StatusSince),
            NoticeFilter.InProgress => found.OrderBy(row => row.Notice.Deadline == null).ThenBy(row => row.Notice.Deadline).ThenBy(row => row.Notice.FixBy),
            _ => found.OrderBy(row => row.Notice.StatusSince),
        };
        var rows = await ordered.ThenBy(row => row.Notice.Reference).OnPage(number).ToListAsync(cancellation);
        return new(rows, number, count, total);
    }

    /// <summary>How many notices there are of each kind.</summary>
    public async Task<IReadOnlyDictionary<NoticeFilter, int>> CountAsync(CancellationToken cancellation = default)
    {
        var counts = new Dictionary<NoticeFilter, int>();
        foreach (var filter in Enum.GetValues<NoticeFilter>()) counts[filter] = await Of(registry.HeldNotices(), filter).CountAsync(cancellation);
        return counts;
    }

    /// <summary>The letters that left, and whose receipt nobody knows of: those that may be posted, the oldest first.</summary>
    public async Task<IReadOnlyList<HeldNoticeRow>> ToPostAsync(CancellationToken cancellation = default) =>
        await registry.HeldNotices().Where(row => row.Notice.Status == NoticeStatus.Sent && row.Partner.Status == PartnerStatus.Validated)
            .OrderBy(row => row.Notice.SentAt).ThenBy(row => row.Notice.Reference)
            .ToListAsync(cancellation);

    private static IQueryable<HeldNoticeRow> Of(IQueryable<HeldNoticeRow> rows, NoticeFilter filter) => filter switch
    {
        NoticeFilter.ToSign => rows.Where(row => row.Notice.Status == NoticeStatus.Drafted),
        NoticeFilter.ToSend => rows.Where(row => row.Notice.Status == NoticeStatus.Signed),
        NoticeFilter.ToJudge => rows.Where(row => row.Notice.Status == NoticeStatus.Explained || row.Notice.Status == NoticeStatus.Stopped),
        NoticeFilter.Appeals => rows.Where(row => row.Notice.Status == NoticeStatus.Appealed),
        NoticeFilter.Hearings => rows.Where(row => row.Notice.HearingAskedAt != null),
        NoticeFilter.InProgress => rows.Where(row =>
            row.Notice.Status == NoticeStatus.Requested || row.Notice.Status == NoticeStatus.Sent || row.Notice.Status == NoticeStatus.Running),
        NoticeFilter.Closed => rows.Where(row => NoticeLifecycle.Over.Contains(row.Notice.Status)),
        _ => rows.Where(row => row.Notice.Status == NoticeStatus.Drafted || row.Notice.Status == NoticeStatus.Signed
            || row.Notice.Status == NoticeStatus.Explained || row.Notice.Status == NoticeStatus.Stopped || row.Notice.Status == NoticeStatus.Appealed
            || row.Notice.HearingAskedAt != null),
    };
}

/// <summary>Which notices.</summary>
public enum NoticeFilter
{
    /// <summary>All that wait for the ministry.</summary>
    ToDo,

    /// <summary>Letters that wait for their second reader.</summary>
    ToSign,

    /// <summary>Letters that are signed.</summary>
    ToSend,

    /// <summary>Answers to decide upon.</summary>
    ToJudge,

    Appeals,

    /// <summary>Partners who wait to be heard.</summary>
    Hearings,

    /// <summary>Those that wait for the partner, or for time.</summary>
    InProgress,

    /// <summary>Those of which nothing is to be done.</summary>
    Closed,
}
