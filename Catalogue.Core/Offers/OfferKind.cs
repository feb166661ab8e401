namespace Catalogue.Core.Offers;

/// <summary>What an entry of the catalogue is (A7): competence centres and advisers are offers of family 4, one per outlet.</summary>
public enum OfferKind
{
    /// <summary>« Offre ».</summary>
    Offer,

    /// <summary>« Centre de compétences TPE ».</summary>
    Centre,

    /// <summary>« Conseiller informatique et télécoms TPE ».</summary>
    Adviser,
}

/// <summary>Where the work is done (A15).</summary>
[Flags]
public enum WorkModes
{
    None = 0,

    /// <summary>« Chez vous ».</summary>
    OnSite = 1,

    /// <summary>« À distance ».</summary>
    Remote = 2,

    /// <summary>« À l'atelier ».</summary>
    Workshop = 4,
}
