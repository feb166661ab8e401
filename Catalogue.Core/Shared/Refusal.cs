namespace Catalogue.Core.Shared;

/// <summary>
/// Something the business refuses. Each capability names its refusals in its own <c>Errors.cs</c>; the sentence is
/// the French one shown to the person, complete and without jargon.
/// </summary>
/// <param name="Sentence">What is refused and what to do about it, in French.</param>
public abstract record Refusal(string Sentence);

/// <summary>A call made in a state that does not allow it (see the lifecycle's <see cref="TransitionTable{TState, TAction}"/>).</summary>
/// <param name="Subject">What was acted upon, in French: « L'offre OF-2026-00012 ».</param>
/// <param name="Action">The action that was refused.</param>
/// <param name="State">The state it is in.</param>
public sealed record WrongState(string Subject, string Action, string State)
    : Refusal($"{Subject} est dans l'état « {State} » : l'action « {Action} » n'y est pas possible.");
