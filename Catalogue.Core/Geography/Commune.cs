namespace Catalogue.Core.Geography;

/// <summary>
/// A commune of France or a municipal arrondissement of Paris, Lyon or Marseille.
/// </summary>
public sealed record Commune
{
    /// <summary>INSEE code of the commune, five characters; « 2A004 » in Corsica.</summary>
    public required string Insee { get; init; }

    /// <summary>Official name, article included: « Le Puy-en-Velay ».</summary>
    public required string Name { get; init; }

    /// <summary>The postal codes that serve it, at least one, the main one first.</summary>
    public required IReadOnlyList<string> PostalCodes { get; init; }

    /// <summary>Code of its department: « 43 », « 2A », « 974 ».</summary>
    public required string Department { get; init; }

    /// <summary>Inhabitants, for ranking homonyms.</summary>
    public required int Population { get; init; }

    /// <summary>Where it is: its centre when <see cref="IsExact"/>, otherwise an estimate from its neighbours.</summary>
    public required GeoPoint Position { get; init; }

    /// <summary>False where the position is estimated; distances from it are then « environ » (A24).</summary>
    public required bool IsExact { get; init; }
}
