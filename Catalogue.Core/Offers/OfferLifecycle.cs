using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers;

public enum OfferStatus
{
    /// <summary>Being written; never published yet.</summary>
    Draft,

    Published,

    /// <summary>Taken out of the catalogue by its partner.</summary>
    Unpublished,

    /// <summary>Out of the catalogue until something is settled.</summary>
    Suspended,

    /// <summary>Lost by decision (A12).</summary>
    Withdrawn,

    /// <summary>Given up before it was ever published; its reference is not given again.</summary>
    Discarded,
}

public enum OfferAction
{
    Publish,
    Unpublish,
    Suspend,
    Resume,
    Withdraw,
    Reinstate,
    Discard,
}

/// <summary>What may follow what in an offer's life.</summary>
public static class OfferLifecycle
{
    public static TransitionTable<OfferStatus, OfferAction> Table { get; } = new(
        (OfferStatus.Draft, OfferAction.Publish, OfferStatus.Published),
        (OfferStatus.Draft, OfferAction.Discard, OfferStatus.Discarded),
        (OfferStatus.Published, OfferAction.Publish, OfferStatus.Published),
        (OfferStatus.Unpublished, OfferAction.Publish, OfferStatus.Published),
        (OfferStatus.Published, OfferAction.Unpublish, OfferStatus.Unpublished),
        (OfferStatus.Published, OfferAction.Suspend, OfferStatus.Suspended),
        // A compliant version is what lifts a suspension (« Standing »).
        (OfferStatus.Suspended, OfferAction.Publish, OfferStatus.Published),
        (OfferStatus.Suspended, OfferAction.Resume, OfferStatus.Published),
        (OfferStatus.Published, OfferAction.Withdraw, OfferStatus.Withdrawn),
        (OfferStatus.Suspended, OfferAction.Withdraw, OfferStatus.Withdrawn),
        (OfferStatus.Unpublished, OfferAction.Withdraw, OfferStatus.Withdrawn),
        (OfferStatus.Withdrawn, OfferAction.Reinstate, OfferStatus.Published));
}
