using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Review;

/// <summary>The requests that reviewers have to decide, and those they decided.</summary>
public sealed class RequestQueue(RegistryContext registry)
{
    /// <summary>The requests of a kind: those to decide by the day on which silence would mean something, the latest decided first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="reviewerId">Who looks.</param>
    /// <param name="asked">The page, from 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PageOf<QueuedRequest>> ReadAsync(RequestFilter filter, Guid reviewerId, int asked, CancellationToken cancellation = default)
    {
        var found = Of(filter, reviewerId);
        var total = await found.CountAsync(cancellation);
        var (number, count) = PageOf.Fit(asked, total);
        var ordered = filter switch
        {
            RequestFilter.Decided => found.OrderByDescending(request => request.StatusSince),
            RequestFilter.ToComplete => found.OrderBy(request => request.StatusSince),
            // One that is to be completed has no such day: it waits for the company, and comes last of one's own.
            _ => found.OrderBy(request => request.AssignedTo == reviewerId ? 0 : request.AssignedTo == null ? 1 : 2)
                .ThenBy(request => request.AnswerBy == null ? 1 : 0).ThenBy(request => request.AnswerBy),
        };
        var rows = await (
            from request in ordered.ThenBy(request => request.Reference).OnPage(number)
            join programme in registry.Programmes on request.ProgrammeReference equals programme.Reference
            select new
            {
                Request = request,
                programme.SilenceMeans,
                Holder = registry.Staff.Where(member => member.Id == request.AssignedTo).Select(member => member.FullName).FirstOrDefault(),
                Decider = registry.Staff.Where(member => member.Id == request.DecidedBy).Select(member => member.FullName).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return new([.. rows.Select(row => new QueuedRequest(row.Request, row.SilenceMeans, row.Holder, row.Decider))], number, count, total);
    }

    /// <summary>How many requests there are of each kind.</summary>
    public async Task<IReadOnlyDictionary<RequestFilter, int>> CountAsync(Guid reviewerId, CancellationToken cancellation = default)
    {
        var counts = new Dictionary<RequestFilter, int>();
        foreach (var filter in Enum.GetValues<RequestFilter>()) counts[filter] = await Of(filter, reviewerId).CountAsync(cancellation);
        return counts;
    }

    private IQueryable<JoinRequest> Of(RequestFilter filter, Guid reviewerId)
    {
        var sent = registry.JoinRequests.AsNoTracking().Where(request => request.SubmittedAt != null);
        return filter switch
        {
            RequestFilter.Mine => sent.Where(request => request.AssignedTo == reviewerId
                && (request.Status == RequestStatus.Submitted || request.Status == RequestStatus.ToComplete)),
            RequestFilter.Free => sent.Where(request => request.AssignedTo == null && request.Status == RequestStatus.Submitted),
            RequestFilter.ToComplete => sent.Where(request => request.Status == RequestStatus.ToComplete),
            RequestFilter.Decided => sent.Where(request => request.Status == RequestStatus.Validated || request.Status == RequestStatus.Refused),
            _ => sent.Where(request => request.Status == RequestStatus.Submitted),
        };
    }
}

/// <summary>Which requests.</summary>
public enum RequestFilter
{
    /// <summary>All that wait for a decision: one's own, then those nobody has, then the others.</summary>
    Waiting,

    /// <summary>One's own, be they to be completed.</summary>
    Mine,

    /// <summary>Those nobody has taken.</summary>
    Free,

    /// <summary>Those that wait for the company.</summary>
    ToComplete,

    /// <summary>Accepted or refused.</summary>
    Decided,
}

/// <summary>A line of the list of requests.</summary>
/// <param name="Request">The request, to be read only.</param>
/// <param name="SilenceMeans">What silence means for it.</param>
/// <param name="HolderName">Who has taken it; null when nobody has.</param>
/// <param name="DeciderName">Who decided it; null before.</param>
public sealed record QueuedRequest(JoinRequest Request, SilenceMeaning SilenceMeans, string? HolderName, string? DeciderName);
