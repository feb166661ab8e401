using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.SelfService;

/// <summary>A document that a partner owes, for itself or for what it offers, and where it is (A23).</summary>
public sealed record DemandedDocument
{
    /// <summary>What demands it.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>The last legal day of the one that was accepted; null when none was.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>The last one that was sent and still counts: being read, accepted or refused; null when none was.</summary>
    public PartnerDocument? Latest { get; init; }

    /// <summary>The offers that demand it for what they are; empty for what their company owes of itself.</summary>
    public IReadOnlyList<DemandingOffer> Offers { get; init; } = [];

    /// <summary>References of the offers whose published version depends on it.</summary>
    public IReadOnlyList<string> OffersThatDependOnIt { get; init; } = [];

    /// <summary>Where it is on a legal day.</summary>
    public DocumentState StateOn(DateOnly today) => Latest?.Status switch
    {
        DocumentStatus.Submitted => DocumentState.BeingRead,
        DocumentStatus.Refused => DocumentState.Refused,
        _ when ValidUntil is null => DocumentState.Missing,
        _ when ValidUntil < today => DocumentState.Lapsed,
        _ => DocumentState.Accepted,
    };

    /// <summary>Whether one that was accepted is valid on a legal day, whatever was sent since.</summary>
    public bool IsValidOn(DateOnly today) => ValidUntil >= today;
}

/// <summary>An offer, published or being written, that demands a document for what it is.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">What its partner calls it.</param>
public sealed record DemandingOffer(string Reference, string Title);

/// <summary>Where a document that is demanded is.</summary>
public enum DocumentState
{
    /// <summary>None was ever accepted, and none waits.</summary>
    Missing,

    /// <summary>Sent, to be read by a reviewer.</summary>
    BeingRead,

    Accepted,

    /// <summary>The last one that was sent was refused.</summary>
    Refused,

    /// <summary>Its last day has passed.</summary>
    Lapsed,
}
