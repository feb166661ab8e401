using Catalogue.Core.Journal;

namespace Catalogue.Core.Jobs;

/// <summary>Somebody has a job done before it is due.</summary>
/// <param name="Job">Which one.</param>
public sealed record JobAsked(string Job) : JournalEvent
{
    public override string Name => "job.asked";

    public override string Subject => $"job:{Job}";
}
