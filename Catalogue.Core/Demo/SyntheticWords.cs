namespace Catalogue.Core.Demo;

/// <summary>
/// Words to make offers up with: those that people search for, in the proportions of real text, and many that almost no other
/// offer has.
/// </summary>
internal sealed class SyntheticWords(Random random)
{
    private const int RareWords = 20_000;

    private static readonly string[] Trades =
    [
        "une boulangerie", "un salon de coiffure", "un garage", "un cabinet d’infirmières", "une auberge", "un gîte", "un fleuriste",
        "une menuiserie", "un plombier", "une pharmacie", "un café", "un restaurant", "une ferme en vente directe", "un taxi",
        "une librairie", "un cabinet d’architecte", "une boucherie", "un opticien", "une auto-école", "un maçon", "un potier",
        "une agence immobilière", "un cabinet comptable", "une épicerie", "un paysagiste", "un photographe", "un vétérinaire",
        "une crèche", "un camping", "un brocanteur", "un électricien", "une couturière", "un traiteur", "un caviste",
    ];

    private static readonly string[] Needs =
    [
        "réparer un ordinateur en panne", "installer le Wi-Fi dans la boutique", "garder une sauvegarde hors des locaux",
        "vendre en ligne", "prendre des rendez-vous sur Internet", "imprimer des étiquettes de prix", "protéger la caisse enregistreuse",
        "recevoir les factures électroniques", "former le personnel à la comptabilité", "câbler un nouvel atelier",
        "téléphoner par Internet", "surveiller le parking la nuit", "travailler hors de ses locaux", "remplacer un vieux serveur",
        "retrouver des données perdues", "poser un antivirus et l’entretenir", "choisir un logiciel de gestion", "créer un site vitrine",
        "être trouvé dans les moteurs de recherche", "tenir ses devis et ses stocks", "projeter une présentation aux clients",
        "signer des devis à distance", "louer un ordinateur portable", "changer d’accès à Internet sans coupure",
    ];

    private static readonly string[] Ways =
    [
        "sans engagement", "en deux visites", "avec un guide de dix pages", "à prix fixe", "dans la journée", "avec une formation sur place",
        "sans interrompre le travail", "avec un seul numéro à appeler", "le soir ou le lundi", "avec un appareil de secours",
        "en reprenant l’ancien matériel", "avec un rapport écrit", "pas à pas", "avec un suivi après un mois",
    ];

    private static readonly string[] Syllables =
        ["ba", "ca", "do", "fi", "gra", "lo", "mi", "ne", "pa", "qui", "ro", "sa", "ta", "vo", "tri", "cou", "mon", "lin", "ter", "pré"];

#pragma warning disable CA5394 // Nothing secret: the same words are wanted at each run.
    private readonly string[] _rare = [.. Enumerable.Range(0, RareWords)
        .Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])))];

    public string Trade() => Skewed(Trades);

    public string Need() => Skewed(Needs);

    public string Way() => Skewed(Ways);

    /// <summary>A brand, a method, a place: a word that few other offers have.</summary>
    public string Rare()
    {
        var word = Skewed(_rare);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>As in real text, the first words come far more often than the last.</summary>
    private string Skewed(string[] words) => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))];
#pragma warning restore CA5394
}
