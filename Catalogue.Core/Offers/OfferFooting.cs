namespace Catalogue.Core.Offers;

/// <summary>What an offer stands on, whatever it says.</summary>
/// <param name="Specification">Reference of the specification it satisfies.</param>
/// <param name="PartnerId">Who makes it.</param>
/// <param name="RightId">The right of use it is under (A9).</param>
public sealed record OfferFooting(string Specification, Guid PartnerId, Guid RightId);
