using Catalogue.Core.Shared;

namespace Catalogue.Core.Jobs;

/// <summary>
/// Something the registry does by itself. Doing it twice, or on two nodes together, does no harm: what was done is recorded by what
/// does it, and not done again.
/// </summary>
public sealed record JobDefinition
{
    /// <summary>Permanent: the registry, addresses and the command line know it by this.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>What its acts belong to, as the journal names it.</summary>
    public required string Process { get; init; }

    public required JobRhythm Rhythm { get; init; }

    /// <summary>Does it, with services of its own.</summary>
    public required Func<IServiceProvider, ActionContext, CancellationToken, Task> DoAsync { get; init; }
}

/// <summary>How often something is done.</summary>
public sealed class JobRhythm
{
    private readonly TimeSpan? _interval;

    private JobRhythm(TimeSpan? interval) => _interval = interval;

    /// <summary>Once a night (<see cref="Nights"/>).</summary>
    public static JobRhythm Nightly { get; } = new(null);

    public static JobRhythm Every(TimeSpan interval) => new(interval);

    /// <summary>How long after it was done it is done again; null for once a night.</summary>
    public TimeSpan? Interval => _interval;

    /// <summary>When it is due again, done at an instant.</summary>
    public DateTimeOffset After(DateTimeOffset instant) => _interval is { } interval ? instant + interval : Nights.After(instant);
}
