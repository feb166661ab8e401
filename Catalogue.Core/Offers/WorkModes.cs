namespace Catalogue.Core.Offers;

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
