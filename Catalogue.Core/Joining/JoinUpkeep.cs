using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>What time does to requests: a draft that nobody comes back to is given up, and what is over is erased. Run again, it changes nothing.</summary>
public sealed class JoinUpkeep(RegistryContext registry, RegistryWriter writer, SiteContent content)
{
    /// <summary>Gives up and erases the drafts whose link works no more.</summary>
    /// <returns>How many.</returns>
    public async Task<int> GiveUpDraftsAsync(ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var drafts = await registry.JoinRequests
                .Where(request => request.Status == RequestStatus.Draft && request.SecretExpiresAt <= context.Instant)
                .ToListAsync(cancellation);
            if (drafts.Count == 0) return 0;
            foreach (var draft in drafts)
            {
                draft.GiveUp(context.Instant).OrThrow();
                draft.Erase();
                writer.Record(context, new RequestGivenUp(draft.Id));
            }

            await writer.CommitAsync(cancellation);
            return drafts.Count;
        }
    }

    /// <summary>Erases what is personal in the requests that ended longer ago than <c>uSync/retention.yml</c> allows.</summary>
    /// <param name="today">The legal day.</param>
    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>In how many.</returns>
    public async Task<int> EraseOldAsync(DateOnly today, ActionContext context, CancellationToken cancellation = default)
    {
        var firstKept = content.FirstDayKept(Retention.JoinRequests, today);
        var limit = ParisCalendar.StartOf(firstKept);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var ended = await JoinReader.Readable(registry)
                .Where(request => request.StatusSince < limit
                    && (request.Status == RequestStatus.Validated || request.Status == RequestStatus.Refused || request.Status == RequestStatus.GivenUp))
                .ToListAsync(cancellation);
            if (ended.Count == 0) return 0;
            foreach (var request in ended) request.Erase();
            writer.Record(context, new RequestsErased(ended.Count, firstKept));
            await writer.CommitAsync(cancellation);
            return ended.Count;
        }
    }
}
