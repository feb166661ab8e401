using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Jobs;

/// <summary>What an administrator reads of jobs, and has done.</summary>
public sealed class JobDesk(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Those that were ever begun or asked for, by name.</summary>
    public async Task<IReadOnlyDictionary<string, Job>> ReadAsync(CancellationToken cancellation = default) =>
        await registry.Jobs.AsNoTracking().ToDictionaryAsync(job => job.Name, StringComparer.Ordinal, cancellation);

    /// <summary>Has a job done as soon as a node looks.</summary>
    /// <returns>Refused with <see cref="JobIsRunning"/>.</returns>
    public Task<Result> AskAsync(JobDefinition job, ActionContext context, CancellationToken cancellation = default) => writer.ActAsync(
        async () =>
        {
            var row = await registry.Jobs.FindAsync([job.Name], cancellation) ?? registry.Add(new Job(job.Name, context.Instant)).Entity;
            var asked = row.Ask(context.Instant);
            if (asked.Succeeded) writer.Record(context, new JobAsked(job.Name));
            return asked;
        },
        cancellation);
}
