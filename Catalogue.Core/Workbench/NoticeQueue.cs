using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
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
        var rows = await ordered.ThenBy(row => row.Notice.Reference).Skip((number - 1) * PageOf.Size).Take(PageOf.Size).ToListAsync(cancellation);
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
        NoticeFilter.Closed => rows.Where(row => row.Notice.Status == NoticeStatus.Accepted || row.Notice.Status == NoticeStatus.Rectified
            || row.Notice.Status == NoticeStatus.Lost || row.Notice.Status == NoticeStatus.Reinstated || row.Notice.Status == NoticeStatus.Upheld
            || row.Notice.Status == NoticeStatus.Cancelled),
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

/// <summary>A notice, with what it stands under.</summary>
public sealed record HeldNoticeRow
{
    public required Notice Notice { get; init; }

    public required Partner Partner { get; init; }

    public required Programme Programme { get; init; }

    public HeldNotice Held => new(Notice, Programme);
}

internal static class NoticeQueries
{
    /// <summary>The notices, to be read only, each with its partner and the edition it stands under.</summary>
    public static IQueryable<HeldNoticeRow> HeldNotices(this RegistryContext registry) =>
        from notice in registry.Notices.AsNoTracking()
        join partner in registry.Partners on notice.PartnerId equals partner.Id
        join right in registry.Rights on notice.RightId equals right.Id
        join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
        select new HeldNoticeRow { Notice = notice, Partner = partner, Programme = programme };
}
