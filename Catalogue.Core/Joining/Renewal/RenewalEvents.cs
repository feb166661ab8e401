using Catalogue.Core.Journal;

namespace Catalogue.Core.Joining.Renewal;

/// <summary>A partner asks for the next edition, from its space (A9).</summary>
/// <param name="RequestId">The request.</param>
/// <param name="PartnerId">Who asks.</param>
/// <param name="Programme">For which edition.</param>
/// <param name="AnswerBy">The last legal day before silence means something (A4).</param>
public sealed record RenewalAsked(Guid RequestId, Guid PartnerId, string Programme, DateOnly AnswerBy) : JournalEvent
{
    public override string Name => "request.renewal";

    public override string Subject => $"request:{RequestId}";
}
