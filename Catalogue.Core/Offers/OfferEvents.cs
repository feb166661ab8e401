using Catalogue.Core.Journal;

namespace Catalogue.Core.Offers;

public sealed record OfferWritten(string Reference, Guid PartnerId, string Specification) : JournalEvent
{
    public override string Name => "offer.written";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>The ministry writes a section of a draft in its partner's name (A5).</summary>
/// <param name="Reference">The offer.</param>
/// <param name="Section">Key of the section.</param>
public sealed record OfferRewritten(string Reference, string Section) : JournalEvent
{
    public override string Name => "offer.rewritten";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>The ministry gives up a draft's changes in its partner's name (A5): it says again what the public reads.</summary>
/// <param name="Reference">The offer.</param>
/// <param name="Version">The version it says again.</param>
public sealed record OfferRestored(string Reference, int Version) : JournalEvent
{
    public override string Name => "offer.restored";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>Its partner was reminded, by mail, to say that what the public reads is still accurate (A5).</summary>
/// <param name="Reference">The offer.</param>
/// <param name="ConfirmBy">The last legal day to: nobody is reminded of it twice.</param>
public sealed record OfferConfirmationReminded(string Reference, DateOnly ConfirmBy) : JournalEvent
{
    public override string Name => "offer.reminded";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>What the public reads is made from another place of its partner (A7, A24).</summary>
/// <param name="Reference">The offer.</param>
/// <param name="OutletId">The place.</param>
public sealed record OfferRelocated(string Reference, Guid OutletId) : JournalEvent
{
    public override string Name => "offer.relocated";

    public override string Subject => $"offer:{Reference}";
}

public sealed record OfferDiscarded(string Reference) : JournalEvent
{
    public override string Name => "offer.discarded";

    public override string Subject => $"offer:{Reference}";
}

/// <param name="Reference">The offer.</param>
/// <param name="Version">The version that its partner says is accurate.</param>
public sealed record OfferConfirmed(string Reference, int Version) : JournalEvent
{
    public override string Name => "offer.confirmed";

    public override string Subject => $"offer:{Reference}";
}

/// <param name="Reference">The offer.</param>
/// <param name="Version">The version's number.</param>
/// <param name="SpecificationVersion">The version of the specification it satisfied.</param>
/// <param name="ContentHash">SHA-256 of what it says: the journal vouches for it (A19).</param>
public sealed record OfferPublished(string Reference, int Version, string SpecificationVersion, string ContentHash) : JournalEvent
{
    public override string Name => "offer.published";

    public override string Subject => $"offer:{Reference}";
}

/// <param name="Reference">The offer.</param>
/// <param name="Status">The status it is now in; publishing a version has its own event, coming back is another.</param>
public sealed record OfferStatusChanged(string Reference, OfferStatus Status) : JournalEvent
{
    public override string Name => Status == OfferStatus.Published ? "offer.returned" : $"offer.{Status.ToString().ToLowerInvariant()}";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>The offer has until a legal day to comply with a new version of its specification, or no longer has to (A6).</summary>
/// <param name="Reference">The offer.</param>
/// <param name="ComplyBy">The last legal day; null when nothing is due any more.</param>
public sealed record OfferComplianceChanged(string Reference, DateOnly? ComplyBy) : JournalEvent
{
    public override string Name => "offer.compliance";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>A notice takes the offer away at an instant, or no longer does (A12).</summary>
/// <param name="Reference">The offer.</param>
/// <param name="At">When; null for never.</param>
public sealed record OfferLossChanged(string Reference, DateTimeOffset? At) : JournalEvent
{
    public override string Name => "offer.loss";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>The offer goes on under another right of its partner.</summary>
public sealed record OfferMoved(string Reference, Guid RightId) : JournalEvent
{
    public override string Name => "offer.moved";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>The offer goes on as another partner's, which took the place of the one that made it (« Standing »).</summary>
/// <param name="Reference">The offer.</param>
/// <param name="FromPartnerId">Who made it until then.</param>
/// <param name="ToPartnerId">Who makes it from then on.</param>
/// <param name="RightId">The right it goes on under.</param>
public sealed record OfferHandedOver(string Reference, Guid FromPartnerId, Guid ToPartnerId, Guid RightId) : JournalEvent
{
    internal const string EventName = "offer.handedover";

    public override string Name => EventName;

    public override string Subject => $"offer:{Reference}";
}

/// <summary>The ministry checked a version against its specification and found it compliant (A10).</summary>
public sealed record OfferChecked(string Reference, int Version) : JournalEvent
{
    internal const string EventName = "offer.checked";

    public override string Name => EventName;

    public override string Subject => $"offer:{Reference}";
}

/// <param name="Count">How many stored pictures that nothing showed any more.</param>
public sealed record PicturesErased(int Count) : JournalEvent
{
    public override string Name => "pictures.erased";

    public override string Subject => "pictures";
}
