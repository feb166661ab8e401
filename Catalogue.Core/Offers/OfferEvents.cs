using Catalogue.Core.Journal;

namespace Catalogue.Core.Offers;

public sealed record OfferWritten(string Reference, Guid PartnerId, string Specification) : JournalEvent
{
    public override string Name => "offer.written";

    public override string Subject => $"offer:{Reference}";
}

public sealed record OfferPublished(string Reference, int Version, string SpecificationVersion) : JournalEvent
{
    public override string Name => "offer.published";

    public override string Subject => $"offer:{Reference}";
}

/// <param name="Reference">The offer.</param>
/// <param name="Status">The status it is now in; publishing has its own event.</param>
public sealed record OfferStatusChanged(string Reference, OfferStatus Status) : JournalEvent
{
    public override string Name => $"offer.{Status.ToString().ToLowerInvariant()}";

    public override string Subject => $"offer:{Reference}";
}

/// <summary>The ministry checked a version against its specification and found it compliant (A10).</summary>
public sealed record OfferChecked(string Reference, int Version) : JournalEvent
{
    public override string Name => "offer.checked";

    public override string Subject => $"offer:{Reference}";
}
