using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Jobs;

/// <summary>
/// When a job was done last, what came of it, and when it is due: one row for all nodes, by which one of them begins it and the others do
/// not. A job that was never done has no row, and is due.
/// </summary>
public sealed class Job
{
    /// <summary>Failures that are kept, the latest ones.</summary>
    public const int FailuresKept = 10;

    private Job()
    {
    }

    internal Job(string name, DateTimeOffset dueAt) => (Name, DueAt) = (name, dueAt);

    /// <summary>
    /// A run that has not ended by then is believed lost with its node, and another may begin. Nodes' clocks differ by less.
    /// </summary>
    public static TimeSpan LongestRun { get; } = TimeSpan.FromMinutes(15);

    /// <summary>A job that failed is tried again so long after.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromMinutes(10);

    /// <summary>That of its <see cref="JobDefinition"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>From when on it is to be done.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When its last run began; null before the first.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When that run ended; null while it runs, and where its node was lost.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How it ended; null with <see cref="EndedAt"/>.</summary>
    public JobOutcome? Outcome { get; private set; }

    /// <summary>When a run last did all there was to do.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The latest runs that did not end well, the last one first.</summary>
    public IReadOnlyList<JobFailure> Failures { get; private set; } = [];

    public bool IsRunningAt(DateTimeOffset instant) =>
        EndedAt is null && StartedAt is { } started && instant < started + LongestRun && !IsAheadOf(instant);

    /// <summary>Whether its last run was lost with its node: it neither ended nor may still be running.</summary>
    public bool IsLostAt(DateTimeOffset instant) => StartedAt is not null && EndedAt is null && !IsRunningAt(instant);

    /// <summary>Whether it is to be done now. One that began in the future did so by a clock that was set back since: nothing it says of when holds.</summary>
    public bool IsDueAt(DateTimeOffset instant) => !IsRunningAt(instant) && (DueAt <= instant || IsAheadOf(instant));

    /// <summary>A node begins it.</summary>
    /// <returns>False when it is not due, or another is at it.</returns>
    internal bool Begin(DateTimeOffset instant)
    {
        if (!IsDueAt(instant)) return false;
        if (IsLostAt(instant)) Keep(new(StartedAt!.Value, JobFailure.NodeLost));
        (StartedAt, EndedAt, Outcome) = (instant, null, null);
        return true;
    }

    /// <summary>A run ends. One that took so long that another began since leaves that one's traces alone.</summary>
    /// <param name="run">What came of it.</param>
    /// <param name="rhythm">When it is due again, having been done.</param>
    /// <param name="instant">When it ended.</param>
    internal void End(JobRun run, JobRhythm rhythm, DateTimeOffset instant)
    {
        if (StartedAt != run.StartedAt) return;
        (EndedAt, Outcome) = (instant, run.Outcome);
        var next = rhythm.After(instant);
        switch (run.Outcome)
        {
            case JobOutcome.Done:
                (DoneAt, DueAt) = (instant, next);
                break;
            case JobOutcome.Interrupted:
                DueAt = instant;
                break;
            default:
                Keep(new(instant, JobFailure.Of(run.Fault!)));
                DueAt = next < instant + RetryAfter ? next : instant + RetryAfter;
                break;
        }
    }

    /// <summary>Somebody wants it done now.</summary>
    /// <returns>Refused with <see cref="JobIsRunning"/>.</returns>
    internal Result Ask(DateTimeOffset instant)
    {
        if (IsRunningAt(instant)) return new JobIsRunning();
        DueAt = instant;
        return Result.Done;
    }

    private bool IsAheadOf(DateTimeOffset instant) => StartedAt > instant + LongestRun;

    private void Keep(JobFailure failure) => Failures = [failure, .. Failures.Take(FailuresKept - 1)];
}

/// <summary>How a run ended.</summary>
public enum JobOutcome
{
    Done,

    Failed,

    /// <summary>Its node was stopped: it goes on at the next start.</summary>
    Interrupted,
}

/// <summary>A run of a job.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Fault">What stopped it, when it failed.</param>
public sealed record JobRun(DateTimeOffset StartedAt, JobOutcome Outcome, Exception? Fault = null);

/// <summary>A run that did not end well.</summary>
/// <param name="At">When it stopped; of one that was lost, when it began.</param>
/// <param name="Fault">What kind of fault it was: its message, which may name people, is in the node's log only.</param>
public sealed record JobFailure(DateTimeOffset At, string Fault)
{
    /// <summary>Says that the node went away without a word.</summary>
    public const string NodeLost = "node-lost";

    internal static string Of(Exception fault) =>
        fault.InnerException is { } inner ? $"{fault.GetType().Name} ({inner.GetType().Name})" : fault.GetType().Name;
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("Jobs");
        builder.HasKey(job => job.Name);
        builder.Property(job => job.Name).HasMaxLength(40);
        builder.Property(job => job.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(job => job.Failures).HasJsonText();
    }
}
