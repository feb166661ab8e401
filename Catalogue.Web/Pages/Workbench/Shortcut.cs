namespace Catalogue.Web.Pages.Workbench;

/// <summary>
/// A key that does what a link or a button of the page does too. <c>wwwroot/js/shortcuts.js</c> acts on what pages mark:
/// <c>data-keys="list"</c> around rows that lead somewhere or on a list of such items, <c>"criterion"</c> around the choices of a verdict, <c>rel="next"</c>
/// and <c>rel="prev"</c> on links to other files.
/// </summary>
/// <param name="Keys">What is pressed: one of these.</param>
/// <param name="Does">What it does, as people say it.</param>
/// <param name="ActsOn">What a page must hold for it to do anything, as a selector.</param>
internal sealed record Shortcut(IReadOnlyList<string> Keys, string Does, string ActsOn)
{
    private const string Lines = "[data-keys=list] tbody a, ul[data-keys=list] > li a", Criteria = "[data-keys=criterion]", Anything = "body";

    /// <summary>All of them, in the order of help.</summary>
    public static IReadOnlyList<Shortcut> All { get; } =
    [
        new(["j"], "Ligne ou critère suivant", $"{Lines}, {Criteria}"),
        new(["k"], "Ligne ou critère précédent", $"{Lines}, {Criteria}"),
        new(["Entrée"], "Ouvrir la ligne", Lines),
        new(["1", "2", "3", "4"], "Juger le critère ou le constat où l’on est\u00a0: premier, deuxième, troisième ou quatrième choix", Criteria),
        new(["n"], "Dossier suivant", "main a[rel=next]"),
        new(["p"], "Dossier précédent", "main a[rel=prev]"),
        new(["?"], "Ouvrir cette aide", Anything),
        new(["Échap"], "Fermer cette aide", Anything),
    ];
}
