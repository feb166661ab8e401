namespace Catalogue.Core.Shared;

/// <summary>
/// The one place where a lifecycle says which action leads from which state to which. Entities ask it and set their
/// state to the answer; whatever it does not list is refused.
/// </summary>
public sealed class TransitionTable<TState, TAction>(params (TState From, TAction Action, TState To)[] rows)
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState, TAction), TState> _next =
        rows.ToDictionary(row => (row.From, row.Action), row => row.To);

    /// <summary>Every allowed transition, in the order in which the table lists them.</summary>
    public IReadOnlyList<(TState From, TAction Action, TState To)> Rows { get; } = rows;

    /// <summary>The state the action leads to, or null when the table does not allow it.</summary>
    public TState? Next(TState from, TAction action) =>
        _next.TryGetValue((from, action), out var to) ? to : null;
}
