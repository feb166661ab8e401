namespace Catalogue.Core.Specifications;

/// <summary>
/// What an entry of the catalogue is (A7), said by the specification it satisfies: competence centres and advisers are
/// offers of family 4, one per outlet.
/// </summary>
public enum OfferKind
{
    /// <summary>« Offre ».</summary>
    Offer,

    /// <summary>« Centre de compétences TPE ».</summary>
    Centre,

    /// <summary>« Conseiller informatique et télécoms TPE ».</summary>
    Adviser,
}
