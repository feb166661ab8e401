using Catalogue.Core.Journal;

namespace Catalogue.Core.Departures;

/// <param name="Notes">How many explanations were erased.</param>
/// <param name="DecidedBefore">The legal day before which they were decided.</param>
public sealed record DecisionNotesErased(int Notes, DateOnly DecidedBefore) : JournalEvent
{
    public override string Name => "decision.erased";

    public override string Subject => "decisions";
}
