using Catalogue.Core.Shared;

namespace Catalogue.Core.Labels;

public enum RightStatus
{
    /// <summary>Terms accepted, not yet validated.</summary>
    Requested,

    /// <summary>Usable, until its last day.</summary>
    InForce,

    Suspended,

    /// <summary>Lost by decision.</summary>
    Withdrawn,

    /// <summary>Given up: the partner left, closed or merged.</summary>
    Ended,
}

public enum RightAction
{
    Grant,
    Suspend,
    Resume,
    Withdraw,
    Reinstate,
    End,

    /// <summary>The terms are accepted anew, after the right ended or was lost.</summary>
    RequestAgain,
}

/// <summary>What may follow what in the life of a right of use.</summary>
public static class RightLifecycle
{
    public static TransitionTable<RightStatus, RightAction> Table { get; } = new(
        (RightStatus.Requested, RightAction.Grant, RightStatus.InForce),
        (RightStatus.InForce, RightAction.Suspend, RightStatus.Suspended),
        (RightStatus.Suspended, RightAction.Resume, RightStatus.InForce),
        (RightStatus.InForce, RightAction.Withdraw, RightStatus.Withdrawn),
        (RightStatus.Suspended, RightAction.Withdraw, RightStatus.Withdrawn),
        (RightStatus.Withdrawn, RightAction.Reinstate, RightStatus.InForce),
        (RightStatus.Requested, RightAction.End, RightStatus.Ended),
        (RightStatus.InForce, RightAction.End, RightStatus.Ended),
        (RightStatus.Suspended, RightAction.End, RightStatus.Ended),
        (RightStatus.Ended, RightAction.RequestAgain, RightStatus.Requested),
        (RightStatus.Withdrawn, RightAction.RequestAgain, RightStatus.Requested));
}
