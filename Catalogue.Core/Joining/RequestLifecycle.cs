using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining;

public enum RequestStatus
{
    /// <summary>Terms accepted; being written.</summary>
    Draft,

    /// <summary>Sent: the ministry is to decide.</summary>
    Submitted,

    /// <summary>The ministry asked for something: the company is to answer.</summary>
    ToComplete,

    Validated,

    Refused,

    /// <summary>Given up by the company, or not sent in time.</summary>
    GivenUp,
}

public enum RequestAction
{
    Submit,
    AskCompletion,
    Complete,
    Validate,
    Refuse,
    GiveUp,
}

/// <summary>What may follow what in the life of a request to join (A4).</summary>
public static class RequestLifecycle
{
    public static TransitionTable<RequestStatus, RequestAction> Table { get; } = new(
        (RequestStatus.Draft, RequestAction.Submit, RequestStatus.Submitted),
        (RequestStatus.Draft, RequestAction.GiveUp, RequestStatus.GivenUp),
        (RequestStatus.Submitted, RequestAction.AskCompletion, RequestStatus.ToComplete),
        (RequestStatus.Submitted, RequestAction.Validate, RequestStatus.Validated),
        (RequestStatus.Submitted, RequestAction.Refuse, RequestStatus.Refused),
        (RequestStatus.Submitted, RequestAction.GiveUp, RequestStatus.GivenUp),
        (RequestStatus.ToComplete, RequestAction.Complete, RequestStatus.Submitted),
        (RequestStatus.ToComplete, RequestAction.Refuse, RequestStatus.Refused),
        (RequestStatus.ToComplete, RequestAction.GiveUp, RequestStatus.GivenUp));
}
