namespace Catalogue.Web.Wording;

/// <summary>
/// The fifty services of competence centres (A23) in an owner's words, by code, to choose from in a list: specifications name
/// them for professionals, and centres' pages show those names.
/// </summary>
internal static class ServiceWords
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["GEN-01"] = "Choisir mon matériel",
        ["GEN-02"] = "Installer chez moi",
        ["GEN-03"] = "Mettre en route et former",
        ["GEN-04"] = "Aider par téléphone ou par courriel",
        ["GEN-05"] = "Service après-vente",
        ["GEN-06"] = "Contrat d’entretien",
        ["GEN-07"] = "Dépanner chez moi",
        ["GEN-08"] = "Gérer mes appareils toute l’année",
        ["GEN-09"] = "Choisir une sauvegarde",
        ["GEN-10"] = "Mettre en place une sauvegarde",
        ["GEN-11"] = "Savoir comment me protéger",
        ["GEN-12"] = "Protéger mes appareils et mes données",
        ["POS-01"] = "Choisir et installer un logiciel",
        ["POS-02"] = "Installer Windows, macOS ou Linux",
        ["POS-03"] = "Installer bureautique et antivirus",
        ["POS-04"] = "Installer un logiciel de caisse, de devis ou de paie",
        ["POS-05"] = "Logiciel de mon métier, travail à plusieurs",
        ["POS-06"] = "Visioconférence, récupération de fichiers",
        ["POS-07"] = "Brancher imprimante, écran et autres",
        ["POS-08"] = "Installer un ordinateur chez moi",
        ["SRV-01"] = "Partager des fichiers par un serveur",
        ["SRV-02"] = "Installer un serveur",
        ["SRV-03"] = "Stocker beaucoup de fichiers",
        ["SRV-04"] = "Régler qui a accès à quoi",
        ["SRV-05"] = "Serveur protégé des pannes",
        ["SRV-06"] = "Sauvegarder ailleurs que chez moi",
        ["RES-01"] = "Examiner mon réseau",
        ["RES-02"] = "Tirer des câbles",
        ["RES-03"] = "Installer le wifi ou un réseau",
        ["RES-04"] = "Partager une imprimante ou un copieur",
        ["RES-05"] = "Téléphone et caméras par Internet",
        ["RES-06"] = "Installer une box, un routeur, un pare-feu",
        ["RES-07"] = "Isoler ce que mes clients utilisent",
        ["RES-08"] = "Travailler hors du bureau, en sécurité",
        ["RES-09"] = "Standard téléphonique",
        ["INT-01"] = "Choisir un accès à Internet",
        ["INT-02"] = "Préparer mon site",
        ["INT-03"] = "Créer mon site ou ma boutique en ligne",
        ["INT-04"] = "Choisir où mettre mon site",
        ["INT-05"] = "Héberger mon site",
        ["INT-06"] = "Savoir comment être trouvé sur Internet",
        ["INT-07"] = "Être trouvé sur Internet",
        ["INT-08"] = "Mes messages partout",
        ["INT-09"] = "Mes messages et mon agenda sur mon mobile",
        ["INT-10"] = "Trouver et garder des clients en ligne",
        ["INT-11"] = "Mieux acheter sur Internet",
        ["INT-12"] = "Recruter et gérer mon équipe en ligne",
        ["INT-13"] = "Déclarer, signer et archiver sans papier",
        ["INT-14"] = "Banque en ligne, travail à plusieurs",
        ["FIN-01"] = "Louer du matériel qui évolue",
    };

    /// <summary>The codes that have plain words.</summary>
    public static IReadOnlyCollection<string> Codes => Plain.Keys;

    /// <summary>« Installer le wifi ou un réseau »; of a service without plain words, its official name without what stands between brackets.</summary>
    /// <param name="code">The service's code.</param>
    /// <param name="official">Its name in the specifications.</param>
    public static string Of(string code, string official)
    {
        if (Plain.TryGetValue(code, out var plain)) return plain;
        return official.IndexOf(" (", StringComparison.Ordinal) is > 0 and var details ? official[..details] : official;
    }
}
