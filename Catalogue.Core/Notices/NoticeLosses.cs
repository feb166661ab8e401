using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Core.Notices;

/// <summary>Records what deadlines took away by themselves (A12), each notice in a transaction of its own. Run again, it changes nothing.</summary>
public sealed class NoticeLosses(RegistryContext registry, NoticeProgress progress, IServiceScopeFactory scopes)
{
    /// <param name="pageOf">Where a letter to a partner is read, by the partner's address on the site and the number of the letter.</param>
    /// <param name="context">Who records, and when.</param>
    /// <param name="cancellation">Stops between two notices.</param>
    /// <returns>How many notices were settled.</returns>
    /// <exception cref="AggregateException">Some could not be recorded: they keep no other from being so.</exception>
    public async Task<int> RecordAsync(Func<string, string, Uri> pageOf, ActionContext context, CancellationToken cancellation = default)
    {
        var (due, faults) = (await progress.ListUnrecordedAsync(context.Instant, cancellation), new List<Exception>());
        var slugs = await (
            from notice in registry.Notices.AsNoTracking()
            join partner in registry.Partners on notice.PartnerId equals partner.Id
            where due.Contains(notice.Reference)
            select new { notice.Reference, partner.Slug }).ToDictionaryAsync(one => one.Reference, one => one.Slug, cancellation);
        foreach (var reference in due)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                // Services of its own: what one left half done is not the next one's.
                await using var scope = scopes.CreateAsyncScope();
                (await scope.ServiceProvider.GetRequiredService<NoticeProgress>()
                    .RecordLossAsync(reference, letter => pageOf(slugs[reference], letter), context, cancellation)).OrThrow();
            }
#pragma warning disable CA1031 // One that cannot be recorded is told once the others are.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? due.Count : throw new AggregateException(faults);
    }
}
