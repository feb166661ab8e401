using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>Where the work of the ministry comes from: a query for each kind, of those that somebody may do.</summary>
public sealed class WorkSources(RegistryContext registry, ReviewQueue reviews)
{
    /// <summary>Everything that is theirs, or that they may take.</summary>
    internal async Task<IReadOnlyList<WorkItem>> ReadAsync(DayOwner who, DateOnly today, CancellationToken cancellation)
    {
        var work = new List<WorkItem>();
        if (who.May(Permission.DecideRequests)) work.AddRange(await RequestsAsync(who.Id, cancellation));
        if (who.May(Permission.DecideDocuments)) work.AddRange(await DocumentsAsync(cancellation));
        if (who.May(Permission.DecideReviews)) work.AddRange(await ReviewsAsync(who, today, cancellation));
        if (who.May(Permission.DecideNotices)) work.AddRange(await NoticesAsync(who.Id, today, cancellation));
        return work;
    }

    private async Task<IEnumerable<WorkItem>> RequestsAsync(Guid staffId, CancellationToken cancellation)
    {
        var rows = await registry.JoinRequests.AsNoTracking()
            .Where(request => request.Status == RequestStatus.Submitted && (request.AssignedTo == staffId || request.AssignedTo == null))
            .Select(request => new { request.Reference, request.AnswerBy, request.StatusSince, IsMine = request.AssignedTo != null })
            .ToListAsync(cancellation);
        return rows.Select(row => new WorkItem
        {
            Step = WorkStep.DecideRequest,
            Part = row.IsMine ? DayPart.Mine : DayPart.Free,
            Reference = row.Reference,
            By = row.AnswerBy,
            Since = ParisCalendar.DayOf(row.StatusSince),
        });
    }

    /// <summary>Nobody has documents of their own: those of a company are read together.</summary>
    private async Task<IEnumerable<WorkItem>> DocumentsAsync(CancellationToken cancellation)
    {
        var rows = await registry.PartnerDocuments.AsNoTracking()
            .Where(document => document.Status == DocumentStatus.Submitted)
            .GroupBy(document => document.PartnerId)
            .Select(sent => new { PartnerId = sent.Key, Count = sent.Count(), First = sent.Min(document => document.UploadedAt) })
            .ToListAsync(cancellation);
        return rows.Select(row => new WorkItem
        {
            Step = WorkStep.ReadDocuments,
            Part = DayPart.Free,
            PartnerId = row.PartnerId,
            Count = row.Count,
            Since = ParisCalendar.DayOf(row.First),
        });
    }

    /// <summary>One's own, those nobody has, and those that a colleague decided and somebody else is to read.</summary>
    private async Task<IEnumerable<WorkItem>> ReviewsAsync(DayOwner who, DateOnly today, CancellationToken cancellation)
    {
        var me = who.Id;
        var rows = await reviews.Seen(new(me, who.SeesGivenOnly))
            .Where(review => (review.Status == ReviewStatus.Open && (review.AssignedTo == me || review.AssignedTo == null))
                || (review.Status == ReviewStatus.SecondReading && review.DecidedBy != me))
            .Select(review => new
            {
                review.Reference,
                review.OfferReference,
                review.PartnerId,
                review.OpenedOn,
                review.DueOn,
                review.DecidedOn,
                IsMine = review.AssignedTo == me,
                Findings = registry.MachineChecks.Where(check => check.OfferReference == review.OfferReference).Select(check => check.FindingCount).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return rows.Select(row => new WorkItem
        {
            Step = row.DecidedOn is null ? WorkStep.DecideReview : WorkStep.ReadReviewAgain,
            Part = row.DecidedOn is null ? PartOf(row.IsMine, row.Findings > 0) : DayPart.Free,
            Reference = row.Reference,
            OfferReference = row.OfferReference,
            PartnerId = row.PartnerId,
            Count = row.Findings,
            By = row.DecidedOn is null ? row.DueOn : null,
            Since = row.DecidedOn ?? row.OpenedOn,
        });
    }

    /// <summary>
    /// Whoever wrote a notice follows it, unless they are away, gone, or do not decide notices (a mandated representative's review opened
    /// it); letters are signed, and appeals decided, by somebody else (A12).
    /// </summary>
    private async Task<IEnumerable<WorkItem>> NoticesAsync(Guid me, DateOnly today, CancellationToken cancellation)
    {
        // Roles are JSON, which no query reads into; the ministry's people are few.
        var followers = (await registry.Staff.AsNoTracking().Where(member => member.ClosedAt == null
                && !registry.StaffAbsences.Any(absence => absence.StaffId == member.Id && absence.From <= today && absence.Until >= today))
            .ToListAsync(cancellation))
            .Where(member => member.May(Permission.DecideNotices)).Select(member => member.Id).ToHashSet();
        var waiting = await registry.Notices.AsNoTracking()
            .Where(notice => notice.Status == NoticeStatus.Explained || notice.Status == NoticeStatus.Drafted || notice.Status == NoticeStatus.Signed
                || notice.Status == NoticeStatus.Sent || notice.Status == NoticeStatus.Stopped || notice.Status == NoticeStatus.Appealed
                || (notice.Status == NoticeStatus.Requested && notice.FixBy < today) || notice.HearingAskedAt != null)
            .ToListAsync(cancellation);
        return
        [
            .. from notice in waiting
               from step in StepsOf(notice)
               let isShared = step is WorkStep.SignLetter or WorkStep.DecideAppeal
               where isShared ? MayShare(notice, step, me) : notice.AuthorId == me || !followers.Contains(notice.AuthorId)
               select new WorkItem
               {
                   Step = step,
                   Part = !isShared && notice.AuthorId == me ? DayPart.Mine : DayPart.Free,
                   Reference = notice.Reference,
                   PartnerId = notice.PartnerId,
                   Since = SinceOf(notice, step),
               },
        ];
    }

    private static IEnumerable<WorkStep> StepsOf(Notice notice)
    {
        if (notice.HearingAskedAt is not null) yield return WorkStep.HoldHearing;
        switch (notice.Status)
        {
            case NoticeStatus.Requested: yield return WorkStep.FollowUp; break;
            case NoticeStatus.Explained: yield return WorkStep.JudgeExplanation; break;
            case NoticeStatus.Drafted: yield return WorkStep.SignLetter; break;
            case NoticeStatus.Signed: yield return WorkStep.SendLetter; break;
            case NoticeStatus.Sent: yield return WorkStep.PostLetter; break;
            case NoticeStatus.Stopped: yield return WorkStep.JudgeAnswer; break;
            case NoticeStatus.Appealed: yield return WorkStep.DecideAppeal; break;
            default: break;
        }
    }

    private static bool MayShare(Notice notice, WorkStep step, Guid me) =>
        step == WorkStep.SignLetter ? notice.AuthorId != me : !notice.WasSignedBy(me);

    private static DateOnly SinceOf(Notice notice, WorkStep step) => step switch
    {
        WorkStep.FollowUp => notice.FixBy!.Value,
        WorkStep.HoldHearing => ParisCalendar.DayOf(notice.HearingAskedAt!.Value),
        _ => ParisCalendar.DayOf(notice.StatusSince),
    };

    private static DayPart PartOf(bool isMine, bool hasFindings) => isMine ? DayPart.Mine : hasFindings ? DayPart.Found : DayPart.Free;
}
