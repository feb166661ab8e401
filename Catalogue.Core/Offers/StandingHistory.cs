namespace Catalogue.Core.Offers;

/// <summary>Everything the registry ever said of an offer's standing, in the order in which it said it (A19).</summary>
public sealed class StandingHistory
{
    private readonly IReadOnlyList<StandingChange> _changes;

    /// <param name="changes">All the changes of one offer.</param>
    public StandingHistory(IEnumerable<StandingChange> changes) => _changes = [.. changes.OrderBy(change => change.Position)];

    /// <summary>The standing as the registry knew it at an instant.</summary>
    public Standing At(DateTimeOffset instant) =>
        _changes.LastOrDefault(change => change.RecordedAt <= instant)?.Standing ?? Standing.NeverShown;

    /// <summary>Whether the registry showed the offer at an instant.</summary>
    public bool IsShownAt(DateTimeOffset instant) => At(instant).IsShownAt(instant);

    /// <summary>Whether the registry showed the offer at some instant between two, the second excluded.</summary>
    public bool WasShownBetween(DateTimeOffset start, DateTimeOffset end)
    {
        // Between two changes a standing begins to show at its own beginning, or has already when the change is recorded.
        var beginnings = _changes.SelectMany(change => new[] { change.RecordedAt, change.From }).Append(start);
        return beginnings.Any(instant => start <= instant && instant < end && IsShownAt(instant));
    }
}
