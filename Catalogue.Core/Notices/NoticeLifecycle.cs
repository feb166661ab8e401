using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

public enum NoticeStatus
{
    /// <summary>The partner is asked to fix something, by a day (A11).</summary>
    Requested,

    /// <summary>It fixed it, or contests it: the ministry is to decide.</summary>
    Explained,

    /// <summary>What it did is accepted: nothing is left to be done.</summary>
    Accepted,

    /// <summary>The letter is written, and waits for its second reader (A12).</summary>
    Drafted,

    /// <summary>The second reader signed it: it may leave.</summary>
    Signed,

    /// <summary>It left, and is not received yet, as far as anybody knows: no time runs.</summary>
    Sent,

    /// <summary>It is received, or will count as such on a known day: time runs.</summary>
    Running,

    /// <summary>The partner answered in time: no time runs until the ministry decides.</summary>
    Stopped,

    /// <summary>The ministry found that what was asked is done.</summary>
    Rectified,

    /// <summary>The time passed: the offers, or the right, are lost.</summary>
    Lost,

    /// <summary>The partner asks the ministry to decide again.</summary>
    Appealed,

    /// <summary>What was lost is given back.</summary>
    Reinstated,

    /// <summary>What was lost stays lost.</summary>
    Upheld,

    /// <summary>The ministry gave it up, or nothing was left to lose: the partner is cleared.</summary>
    Cancelled,
}

public enum NoticeAction
{
    /// <summary>The partner answers: to what it is asked to fix, or to the letter.</summary>
    Answer,
    Accept,
    Draft,
    Sign,
    Send,

    /// <summary>The letter is read, or its posting recorded.</summary>
    Receive,
    FindInsufficient,
    FindRectified,
    Lose,

    /// <summary>The letter takes the right away as it leaves, for an altered logo (A13).</summary>
    LoseAtOnce,
    Appeal,
    Reinstate,
    Uphold,
    Cancel,
}

/// <summary>
/// What may follow what in the life of a notice (A11, A12): it begins with modifications that are asked for, or with the letter. What
/// is accepted, rectified or cancelled is over for good: nobody who was cleared is threatened again for the same cause.
/// </summary>
public static class NoticeLifecycle
{
    /// <summary>
    /// The states at which a notice may stay for good: nothing is left to be done or decided. What was lost may still be appealed against, but
    /// not for years.
    /// </summary>
    public static IReadOnlyList<NoticeStatus> Over { get; } =
    [
        NoticeStatus.Accepted, NoticeStatus.Rectified, NoticeStatus.Lost, NoticeStatus.Reinstated, NoticeStatus.Upheld, NoticeStatus.Cancelled,
    ];

    public static TransitionTable<NoticeStatus, NoticeAction> Table { get; } = new(
        (NoticeStatus.Requested, NoticeAction.Answer, NoticeStatus.Explained),
        (NoticeStatus.Requested, NoticeAction.Draft, NoticeStatus.Drafted),
        (NoticeStatus.Requested, NoticeAction.Cancel, NoticeStatus.Cancelled),
        (NoticeStatus.Explained, NoticeAction.Accept, NoticeStatus.Accepted),
        (NoticeStatus.Explained, NoticeAction.Draft, NoticeStatus.Drafted),
        (NoticeStatus.Explained, NoticeAction.Cancel, NoticeStatus.Cancelled),
        // Written anew, for instance after what its second reader said of it.
        (NoticeStatus.Drafted, NoticeAction.Draft, NoticeStatus.Drafted),
        (NoticeStatus.Drafted, NoticeAction.Sign, NoticeStatus.Signed),
        (NoticeStatus.Drafted, NoticeAction.Cancel, NoticeStatus.Cancelled),
        (NoticeStatus.Signed, NoticeAction.Send, NoticeStatus.Sent),
        (NoticeStatus.Signed, NoticeAction.LoseAtOnce, NoticeStatus.Lost),
        (NoticeStatus.Signed, NoticeAction.Cancel, NoticeStatus.Cancelled),
        (NoticeStatus.Sent, NoticeAction.Receive, NoticeStatus.Running),
        (NoticeStatus.Sent, NoticeAction.Cancel, NoticeStatus.Cancelled),
        // Posted, then read before it counted as received; or the other way round.
        (NoticeStatus.Running, NoticeAction.Receive, NoticeStatus.Running),
        (NoticeStatus.Running, NoticeAction.Answer, NoticeStatus.Stopped),
        (NoticeStatus.Running, NoticeAction.Lose, NoticeStatus.Lost),
        (NoticeStatus.Running, NoticeAction.Cancel, NoticeStatus.Cancelled),
        (NoticeStatus.Stopped, NoticeAction.FindRectified, NoticeStatus.Rectified),
        (NoticeStatus.Stopped, NoticeAction.FindInsufficient, NoticeStatus.Running),
        (NoticeStatus.Stopped, NoticeAction.Cancel, NoticeStatus.Cancelled),
        (NoticeStatus.Lost, NoticeAction.Appeal, NoticeStatus.Appealed),
        (NoticeStatus.Appealed, NoticeAction.Reinstate, NoticeStatus.Reinstated),
        (NoticeStatus.Appealed, NoticeAction.Uphold, NoticeStatus.Upheld));
}
