namespace Catalogue.Core.Shared;

/// <summary>The readable part of an address: lower-case letters without accents, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>« L'Atelier de l'Œuvre, 2e étage » gives « l-atelier-de-l-oeuvre-2e-etage ».</summary>
    public static string Of(string text) => FrenchFolding.FoldWords(text, '-');
}
