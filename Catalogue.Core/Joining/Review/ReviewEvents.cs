using Catalogue.Core.Journal;

namespace Catalogue.Core.Joining.Review;

/// <param name="RequestId">The request.</param>
/// <param name="From">Who had it, when it was taken over; null when it was free.</param>
public sealed record RequestTaken(Guid RequestId, Guid? From) : JournalEvent
{
    internal const string EventName = "request.taken";

    public override string Name => EventName;

    public override string Subject => $"request:{RequestId}";
}

/// <param name="RequestId">The request, which anybody may take again.</param>
public sealed record RequestGivenBack(Guid RequestId) : JournalEvent
{
    internal const string EventName = "request.givenback";

    public override string Name => EventName;

    public override string Subject => $"request:{RequestId}";
}

/// <param name="RequestId">The request.</param>
/// <param name="Parts">The parts of the declaration that are to be completed: what is asked stands with the request.</param>
public sealed record CompletionAsked(Guid RequestId, IReadOnlyList<DeclarationPart> Parts) : JournalEvent
{
    internal const string EventName = "request.completionasked";

    public override string Name => EventName;

    public override string Subject => $"request:{RequestId}";
}

/// <param name="RequestId">The request.</param>
/// <param name="PartnerId">The partner it became, whose sheet and contact are those it declared.</param>
/// <param name="EndsOn">The last legal day of its right of use.</param>
public sealed record RequestValidated(Guid RequestId, Guid PartnerId, DateOnly EndsOn) : JournalEvent
{
    internal const string EventName = "request.validated";

    public override string Name => EventName;

    public override string Subject => $"request:{RequestId}";
}

/// <param name="RequestId">The request.</param>
/// <param name="Reasons">Codes of the ministry's list.</param>
public sealed record RequestRefused(Guid RequestId, IReadOnlyList<string> Reasons) : JournalEvent
{
    internal const string EventName = "request.refused";

    public override string Name => EventName;

    public override string Subject => $"request:{RequestId}";
}

/// <param name="RequestId">A request that silence will soon decide.</param>
/// <param name="AnswerBy">The last legal day before it does.</param>
/// <param name="Warned">Who was told.</param>
public sealed record RequestAlarmGiven(Guid RequestId, DateOnly AnswerBy, IReadOnlyList<Guid> Warned) : JournalEvent
{
    public override string Name => "request.alarmed";

    public override string Subject => $"request:{RequestId}";
}
