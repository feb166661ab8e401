using Catalogue.Core.Journal;

namespace Catalogue.Core.Joining;

/// <summary>Somebody accepted the terms of use, and may declare their company once their address is confirmed (A2).</summary>
/// <param name="RequestId">The request that begins.</param>
/// <param name="Reference">« DE-00012 ».</param>
/// <param name="TermsNumber">The version of the terms.</param>
/// <param name="TermsHash">SHA-256 of their text.</param>
public sealed record RequestBegun(Guid RequestId, string Reference, string TermsNumber, string TermsHash) : JournalEvent
{
    public override string Name => "request.begun";

    public override string Subject => $"request:{RequestId}";
}

/// <summary>The link sent to the address was followed.</summary>
public sealed record RequestConfirmed(Guid RequestId) : JournalEvent
{
    public override string Name => "request.confirmed";

    public override string Subject => $"request:{RequestId}";
}

/// <summary>A new link was asked for and sent.</summary>
public sealed record RequestLinkSent(Guid RequestId) : JournalEvent
{
    public override string Name => "request.linksent";

    public override string Subject => $"request:{RequestId}";
}

/// <summary>A declaration was sent (A3, A4).</summary>
/// <param name="RequestId">The request.</param>
/// <param name="AnswerBy">The last legal day before silence means something.</param>
public sealed record RequestSubmitted(Guid RequestId, DateOnly AnswerBy) : JournalEvent
{
    public override string Name => "request.submitted";

    public override string Subject => $"request:{RequestId}";
}

/// <summary>What the ministry asked for was sent: its time to answer begins anew (A4).</summary>
/// <inheritdoc cref="RequestSubmitted" path="/param"/>
public sealed record RequestCompleted(Guid RequestId, DateOnly AnswerBy) : JournalEvent
{
    public override string Name => "request.completed";

    public override string Subject => $"request:{RequestId}";
}

/// <summary>The company gave its request up, or let its draft go past its time: the actor tells which.</summary>
public sealed record RequestGivenUp(Guid RequestId) : JournalEvent
{
    public override string Name => "request.givenup";

    public override string Subject => $"request:{RequestId}";
}

/// <summary>What was personal in requests was erased.</summary>
/// <param name="Requests">Of how many.</param>
/// <param name="EndedBefore">The legal day before which they had ended.</param>
public sealed record RequestsErased(int Requests, DateOnly EndedBefore) : JournalEvent
{
    public override string Name => "request.erased";

    public override string Subject => "requests";
}
