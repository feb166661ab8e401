namespace Catalogue.Web.Pages.Search;

/// <summary>
/// The needs people come with most often, in their words: tiles of the home page, and where to go on from a search that finds
/// nothing. They search as anyone would, so that offers, centres and advisers answer alike.
/// </summary>
internal static class CommonNeeds
{
    public static IReadOnlyList<CommonNeed> All { get; } =
    [
        new("Être visible sur Internet", "Un site, une fiche à jour, vendre en ligne", "digital/internet", new() { Need = "site internet" }),
        new("Réparer ou dépanner", "Un ordinateur, une caisse, une imprimante en panne", "system/technical-error", new() { Need = "dépannage" }),
        new("Sauvegarder mes données", "Ne jamais perdre vos factures ni vos clients", "system/padlock", new() { Need = "sauvegarde" }),
        new("Téléphone et Internet", "Une ligne, une box, le wifi dans tout le local", "digital/smartphone", new() { Need = "téléphone et internet" }),
        new("M’équiper", "Acheter ou louer un ordinateur, portable ou de bureau", "buildings/companie", new() { Need = "ordinateur", Family = "equipement" }),
        new("Me former", "Apprendre à se servir de ses outils, à son rythme", "digital/self-training", new() { Need = "formation à l’informatique" }),
    ];
}

/// <param name="Title">The need: « Réparer ou dépanner ».</param>
/// <param name="Description">What it covers, with examples.</param>
/// <param name="Pictogram">The design system's drawing, by its path without extension.</param>
/// <param name="Query">The search that answers it.</param>
internal sealed record CommonNeed(string Title, string Description, string Pictogram, CatalogueQuery Query);
