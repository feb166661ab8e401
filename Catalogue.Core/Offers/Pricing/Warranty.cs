namespace Catalogue.Core.Offers.Pricing;

/// <summary>What the partner repairs at its own cost, for how long and where (A15, « couverture de garantie »).</summary>
public sealed record Warranty
{
    /// <summary>Months from delivery; 1 at least.</summary>
    public required int Months { get; init; }

    /// <summary>Where the repair is done.</summary>
    public required PriceMode Mode { get; init; }

    public required WarrantyCover Covers { get; init; }

    /// <summary>What it leaves out, or adds.</summary>
    public string? Note { get; init; }
}

[Flags]
public enum WarrantyCover
{
    None = 0,

    /// <summary>« Pièces ».</summary>
    Parts = 1,

    /// <summary>« Main-d’œuvre ».</summary>
    Labour = 2,

    /// <summary>« Déplacement ».</summary>
    Travel = 4,
}
