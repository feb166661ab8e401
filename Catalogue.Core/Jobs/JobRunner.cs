using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Core.Jobs;

/// <summary>Does jobs when they are due, each on one node at a time, and writes down what came of it.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Does a job, if it is due and nobody is at it.</summary>
    /// <param name="job">Which one.</param>
    /// <param name="stopping">Interrupts it: it goes on at the next start.</param>
    /// <returns>What came of it; null when there was nothing to do.</returns>
    public async Task<JobRun?> RunIfDueAsync(JobDefinition job, CancellationToken stopping = default)
    {
        if (!await IsDueAsync(job, stopping) || await BeginAsync(job, stopping) is not { } started) return null;
        var run = await DoAsync(job, started, stopping);
        // What was done is written down even while the node stops.
        await ChangeAsync(job, (row, now) => row.End(run, job.Rhythm, now), CancellationToken.None);
        return run;
    }

    /// <summary>Read without the writer's lock, which most looks then leave alone.</summary>
    private async Task<bool> IsDueAsync(JobDefinition job, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<RegistryContext>().Jobs.FindAsync([job.Name], cancellation);
        return row is null || row.IsDueAt(Now());
    }

    private async Task<DateTimeOffset?> BeginAsync(JobDefinition job, CancellationToken cancellation)
    {
        DateTimeOffset? begun = null;
        await ChangeAsync(job, (row, now) => begun = row.Begin(now) ? now : null, cancellation);
        return begun;
    }

    private async Task<JobRun> DoAsync(JobDefinition job, DateTimeOffset started, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.DoAsync(scope.ServiceProvider, new() { Actor = Actor.System, Instant = started, Process = job.Process }, stopping);
            return new(started, JobOutcome.Done);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new(started, JobOutcome.Interrupted);
        }
#pragma warning disable CA1031 // Whatever stopped it is told to the caller and shown; the job is tried again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new(started, JobOutcome.Failed, fault);
        }
    }

    /// <summary>No act of anybody: it is not journalled, and wakes nobody who follows the changes.</summary>
    private async Task ChangeAsync(JobDefinition job, Action<Job, DateTimeOffset> change, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var registry = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        await using var transaction = await registry.BeginWritingAsync(cancellation);
        var now = Now();
        var row = await registry.Jobs.FindAsync([job.Name], cancellation) ?? registry.Add(new Job(job.Name, now)).Entity;
        change(row, now);
        await registry.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private DateTimeOffset Now() => clock.GetUtcNow().ToMicrosecond();
}
