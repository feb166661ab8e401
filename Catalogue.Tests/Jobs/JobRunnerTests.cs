using Catalogue.Core.Data;
using Catalogue.Core.Jobs;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Jobs;

/// <summary>Two nodes over one registry look at the same jobs.</summary>
public abstract class JobRunnerSuite<TFixture>(TFixture registry) : IClassFixture<TFixture>
    where TFixture : RegistryFixture
{
    private int _done;

    [SharedFact]
    public async Task Job_LookedAtByAllNodesTogether_IsDoneByOneOfThem()
    {
        var job = Make((_, _) => Task.FromResult(Interlocked.Increment(ref _done)));

        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Node().RunIfDueAsync(job)));

        (runs.Count(run => run is not null), _done).ShouldBe((1, 1));
        var row = await RowAsync(job);
        (row.Outcome, row.EndedAt, row.DueAt).ShouldBe((JobOutcome.Done, row.DoneAt, Nights.After(registry.Clock.GetUtcNow())));
        row.EndedAt!.Value.ShouldBeGreaterThan(row.StartedAt!.Value);
        (await Node().RunIfDueAsync(job)).ShouldBeNull();
    }

    [SharedFact]
    public async Task Job_ThatThrows_IsToldToItsCallerAndTriedAgain()
    {
        var job = Make((_, _) => Interlocked.Increment(ref _done) == 1 ? throw new InvalidOperationException("essai") : Task.CompletedTask);

        (await Node().RunIfDueAsync(job)).ShouldNotBeNull().Fault.ShouldBeOfType<InvalidOperationException>();
        (await RowAsync(job)).Failures.ShouldHaveSingleItem().Fault.ShouldBe(nameof(InvalidOperationException));
        (await Node().RunIfDueAsync(job)).ShouldBeNull();

        (await Node(Job.RetryAfter + TimeSpan.FromSeconds(1)).RunIfDueAsync(job)).ShouldNotBeNull().Outcome.ShouldBe(JobOutcome.Done);
    }

    [SharedFact]
    public async Task Job_OfANodeThatStops_IsInterruptedAndWaitsForTheNextStart()
    {
        using var stopping = new CancellationTokenSource();
        var job = Make(async (_, cancellation) =>
        {
            if (Interlocked.Increment(ref _done) > 1) return;
            await stopping.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        });

        (await Node().RunIfDueAsync(job, stopping.Token)).ShouldNotBeNull().Outcome.ShouldBe(JobOutcome.Interrupted);

        (await Node(TimeSpan.FromSeconds(1)).RunIfDueAsync(job)).ShouldNotBeNull().Outcome.ShouldBe(JobOutcome.Done);
    }

    /// <summary>What another node would hold, at its own time.</summary>
    private JobRunner Node(TimeSpan later = default) =>
        new(registry.Services.GetRequiredService<IServiceScopeFactory>(), new RunningClock(registry.Clock.GetUtcNow() + later));

    private Task<Job> RowAsync(JobDefinition job) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Jobs.AsNoTracking().SingleAsync(row => row.Name == job.Name));

    private static JobDefinition Make(Func<IServiceProvider, CancellationToken, Task> act) => new()
    {
        Name = Guid.NewGuid().ToString("N"),
        Title = "Essai",
        Purpose = "Sert aux essais.",
        Process = "essai",
        Rhythm = JobRhythm.Nightly,
        DoAsync = (services, _, cancellation) => act(services, cancellation),
    };

    /// <summary>Time passes between any two looks at it, as it does.</summary>
    private sealed class RunningClock(DateTimeOffset start) : TimeProvider
    {
        private int _looks;

        public override DateTimeOffset GetUtcNow() => start.AddMilliseconds(Interlocked.Increment(ref _looks));
    }
}

public sealed class JobRunnerTests(RegistryFixture registry) : JobRunnerSuite<RegistryFixture>(registry);

public sealed class JobRunnerPostgreSqlTests(PostgreSqlFixture registry) : JobRunnerSuite<PostgreSqlFixture>(registry);
