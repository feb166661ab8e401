using Catalogue.Core.Shared;

namespace Catalogue.Core.Reviews;

public enum ReviewStatus
{
    /// <summary>To be decided.</summary>
    Open,

    /// <summary>Decided, and drawn to be read by somebody else: what goes against the partner waits for them (A10).</summary>
    SecondReading,

    Decided,

    /// <summary>Whoever read it second decided otherwise: another review took its place.</summary>
    Overturned,

    /// <summary>Nothing is left to be checked: the offer left the catalogue, or is another company's.</summary>
    Closed,
}

public enum ReviewAction
{
    Decide,

    /// <summary>The same, where the draw says that somebody else reads it.</summary>
    DecideForSecondReading,

    /// <summary>The second reader agrees.</summary>
    Confirm,

    /// <summary>The second reader does not.</summary>
    Overturn,
    Close,
}

/// <summary>What may follow what in the life of a review (A10). What is decided is decided: who thinks otherwise opens another one.</summary>
public static class ReviewLifecycle
{
    public static TransitionTable<ReviewStatus, ReviewAction> Table { get; } = new(
        (ReviewStatus.Open, ReviewAction.Decide, ReviewStatus.Decided),
        (ReviewStatus.Open, ReviewAction.DecideForSecondReading, ReviewStatus.SecondReading),
        (ReviewStatus.Open, ReviewAction.Close, ReviewStatus.Closed),
        (ReviewStatus.SecondReading, ReviewAction.Confirm, ReviewStatus.Decided),
        (ReviewStatus.SecondReading, ReviewAction.Overturn, ReviewStatus.Overturned),
        (ReviewStatus.SecondReading, ReviewAction.Close, ReviewStatus.Closed));
}
