using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Demo;

/// <summary>
/// What happens in the demonstration, act by act. Acts are carried out in the order of their instants, so that the journal
/// tells the story as it would have happened.
/// </summary>
internal sealed class DemoTimeline
{
    private readonly List<(DateTimeOffset Instant, string? Reason, Func<ActionContext, Task> Act)> _acts = [];

    /// <param name="day">The legal day of the act.</param>
    /// <param name="time">The time in Paris.</param>
    /// <param name="reason">The coded reason of a decision.</param>
    /// <param name="act">What is done.</param>
    public void Add(DateOnly day, TimeOnly time, string? reason, Func<ActionContext, Task> act) =>
        _acts.Add((ParisCalendar.At(day, time), reason, act));

    public async Task RunAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var (instant, reason, act) in _acts.OrderBy(act => act.Instant))
        {
            cancellation.ThrowIfCancellationRequested();
            await act(new ActionContext
            {
                Actor = Actor.System,
                Instant = instant,
                Process = RegistryFact.Demonstration,
                ReasonCode = reason,
            });
            progress?.Report((double)++done / _acts.Count);
        }
    }
}
