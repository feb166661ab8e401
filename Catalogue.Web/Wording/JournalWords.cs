using System.Collections.Frozen;
using Catalogue.Core.Content;

namespace Catalogue.Web.Wording;

/// <summary>What the journal's codes say in French.</summary>
internal static class JournalWords
{
    /// <summary>Every act, by its name in the journal, in the order of a list to choose from.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Events { get; } =
    [
        new("programme.imported", "Programme importé"),
        new("specification.imported", "Version d’un cahier des charges importée"),
        new("specification.described", "Présentation d’un cahier des charges changée"),
        new("communes.imported", "Positions des communes importées"),
        new("opinion.given", "Avis donné"),
        new("opinion.erased", "Textes d’avis effacés"),
        new("partner.declared", "Entreprise déclarée"),
        new("partner.validated", "Entreprise validée"),
        new("partner.documentaccepted", "Document accepté"),
        new("partner.returned", "Entreprise revenue"),
        new("partner.described", "Fiche d’une entreprise changée"),
        new("partner.outletadded", "Point de vente ajouté"),
        new("partner.outletchanged", "Point de vente changé"),
        new("partner.outletremoved", "Point de vente retiré"),
        new("partner.contributors", "Entreprises associées changées"),
        new("partner.answered", "Réponses d’une entreprise changées"),
        new("partner.documentsent", "Document envoyé"),
        new("partner.documenttakenback", "Document repris"),
        new("partner.documentrefused", "Document refusé"),
        new("partner.documentlapsing", "Fin prochaine d’un document rappelée"),
        new("partner.left", "Entreprise partie"),
        new("request.begun", "Demande commencée, conditions acceptées"),
        new("request.confirmed", "Adresse d’une demande confirmée"),
        new("request.linksent", "Lien d’une demande envoyé"),
        new("request.submitted", "Demande envoyée"),
        new("request.renewal", "Édition suivante demandée"),
        new("request.completed", "Demande complétée"),
        new("request.givenup", "Demande abandonnée"),
        new("request.erased", "Demandes effacées"),
        new("partner.merged", "Entreprise reprise par une autre"),
        new("partner.renumbered", "Numéro d’une entreprise changé"),
        new("partner.renamed", "Nom d’une entreprise changé"),
        new("partner.erased", "Personnes d’une entreprise effacées"),
        new("decision.erased", "Explications de décisions effacées"),
        new("pictures.erased", "Images que rien ne montre effacées"),
        new("right.requested", "Conditions acceptées, droit demandé"),
        new("right.requestedagain", "Conditions acceptées, droit redemandé"),
        new("right.inforce", "Droit en vigueur"),
        new("right.suspended", "Droit suspendu"),
        new("right.withdrawn", "Droit retiré"),
        new("right.ended", "Droit terminé"),
        new("right.loss", "Retrait d’un droit prévu ou écarté"),
        new("right.endwarned", "Fin prochaine d’un droit rappelée"),
        new("right.termsrequired", "Nouvelles conditions à accepter"),
        new("right.termsaccepted", "Nouvelles conditions acceptées"),
        new("offer.written", "Offre commencée"),
        new("offer.rewritten", "Brouillon écrit au nom d’une entreprise"),
        new("offer.restored", "Brouillon remis au nom d’une entreprise"),
        new("offer.discarded", "Brouillon abandonné"),
        new("offer.confirmed", "Offre confirmée"),
        new("offer.reminded", "Confirmation d’une offre rappelée"),
        new("offer.published", "Offre publiée"),
        new("offer.unpublished", "Offre dépubliée"),
        new("offer.suspended", "Offre suspendue"),
        new("offer.withdrawn", "Offre retirée"),
        new("offer.returned", "Offre revenue"),
        new("offer.checked", "Offre contrôlée"),
        new("offer.compliance", "Délai de mise en conformité changé"),
        new("offer.loss", "Retrait d’une offre prévu ou écarté"),
        new("offer.handedover", "Offre passée à une autre entreprise"),
        new("offer.relocated", "Offre rattachée à un autre point de vente"),
        new("offer.moved", "Offre passée sous un autre droit"),
        new("mail.givenup", "Courrier abandonné"),
        new("mail.retried", "Courrier renvoyé"),
        new("mail.erased", "Courriers effacés"),
        new("job.asked", "Travail lancé à la main"),
        new("account.activated", "Compte activé"),
        new("account.linksent", "Lien envoyé"),
        new("account.passwordreset", "Mot de passe oublié, choisi de nouveau"),
        new("account.recoverycode", "Code de secours utilisé"),
        new("account.erased", "Compte effacé"),
        new("account.renamed", "Nom d’un compte changé"),
        new("account.passwordchanged", "Mot de passe changé"),
        new("account.emailasked", "Changement d’adresse demandé"),
        new("account.emailchanged", "Adresse d’un compte changée"),
        new("account.twofactor", "Code à la connexion demandé"),
        new("account.recoverycodes", "Codes de secours renouvelés"),
        new("account.twofactorremoved", "Code à la connexion abandonné"),
        new("team.invited", "Collègue invité"),
        new("team.takenback", "Invitation d’un collègue reprise"),
        new("team.joined", "Collègue arrivé"),
        new("team.role", "Rôle d’un collègue changé"),
        new("team.left", "Collègue parti"),
        new("file.given", "Dossier confié"),
        new("file.takenback", "Dossier repris"),
        new("request.taken", "Demande prise"),
        new("request.givenback", "Demande rendue"),
        new("request.completionasked", "Demande à compléter"),
        new("request.validated", "Demande acceptée"),
        new("request.refused", "Demande refusée"),
        new("request.alarmed", "Alerte avant le silence donnée"),
        new("letter.written", "Lettre envoyée"),
        new("notice.opened", "Dossier d’avertissement ouvert"),
        new("notice.drafted", "Avertissement écrit"),
        new("notice.read", "Avertissement lu"),
        new("notice.posted", "Envoi d’un avertissement par la poste"),
        new("notice.answered", "Réponse à un avertissement"),
        new("notice.resumed", "Délai d’un avertissement repris"),
        new("notice.lost", "Délai d’un avertissement passé"),
        new("notice.accepted", "Correction acceptée"),
        new("notice.signed", "Avertissement signé"),
        new("notice.sent", "Avertissement envoyé"),
        new("notice.rectified", "Avertissement suivi d’effet"),
        new("notice.cancelled", "Avertissement annulé"),
        new("notice.appealed", "Recours formé"),
        new("notice.reinstated", "Recours accepté"),
        new("notice.upheld", "Recours rejeté"),
        new("notice.hearingasked", "Audition demandée"),
        new("notice.heard", "Audition tenue"),
        new("notice.reminded", "Rappel d’un délai"),
        new("notice.erased", "Textes d’avertissements effacés"),
        new("review.opened", "Contrôle ouvert"),
        new("review.assigned", "Contrôle confié"),
        new("review.givenback", "Contrôle rendu"),
        new("review.decided", "Contrôle décidé"),
        new("review.confirmed", "Contrôle confirmé à la relecture"),
        new("review.overturned", "Contrôle repris à la relecture"),
        new("review.closed", "Contrôle sans objet"),
        new("review.erased", "Textes de contrôles effacés"),
        new("offer.machinechecked", "Offre vérifiée par la machine"),
        new("staff.interest", "Intérêt déclaré chez un partenaire"),
        new("staff.nointerest", "Fin d’un intérêt chez un partenaire"),
        new("staff.absent", "Absence notée"),
        new("staff.present", "Absence retirée"),
        new("partner.activationsent", "Lien du premier compte envoyé"),
        new("staff.met", "Agent venu pour la première fois"),
        new("staff.roles", "Rôles d’un agent changés"),
        new("staff.invited", "Agent invité"),
        new("staff.uninvited", "Invitation d’un agent reprise"),
        new("staff.position", "Fonction d’un agent écrite"),
        new("staff.closed", "Accès d’un agent fermé"),
        new("staff.reopened", "Accès d’un agent rouvert"),
        new("account.closed", "Compte fermé"),
        new("account.reopened", "Compte rouvert"),
        new("account.codestakenaway", "Codes de connexion retirés"),
        new("sessions.ended", "Sessions terminées"),
    ];

    private static readonly FrozenDictionary<string, string> ByName = Events.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["phone_lost"] = "Téléphone perdu",
        ["phone_stolen"] = "Téléphone volé",
        ["phone_changed"] = "Téléphone changé",
        ["codes_lost"] = "Codes perdus",
        ["departure"] = "Personne partie",
        ["request"] = "À sa demande",
        ["compromised"] = "Accès aux mains d’un autre",
        ["misuse"] = "Abus",
        ["opened_by_mistake"] = "Ouvert par erreur",
        ["return"] = "Personne revenue",
        ["secured"] = "Accès protégé de nouveau",
        ["closed_by_mistake"] = "Fermé par erreur",
        ["not_said"] = "Raison non dite",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["programme"] = "Programme",
        ["specification"] = "Cahier des charges",
        ["communes"] = "Communes",
        ["opinion"] = "Avis",
        ["opinions"] = "Avis",
        ["partner"] = "Partenaire",
        ["request"] = "Demande",
        ["requests"] = "Demandes",
        ["decisions"] = "Décisions",
        ["pictures"] = "Images",
        ["right"] = "Droit d’usage",
        ["review"] = "Contrôle",
        ["reviews"] = "Contrôles",
        ["letter"] = "Lettre",
        ["notice"] = "Avertissement",
        ["notices"] = "Avertissements",
        ["offer"] = "Offre",
        ["mail"] = "Courrier",
        ["mails"] = "Courriers",
        ["job"] = "Travail",
        ["staff"] = "Agent",
        ["invitation"] = "Invitation",
        ["account"] = "Compte",
    }.ToFrozenDictionary();

    /// <summary>« Offre publiée »; its own name for an act that this version of the site does not know.</summary>
    public static string Event(string name) => ByName.GetValueOrDefault(name, name);

    /// <summary>« Téléphone perdu », or what the ministry's list says; the code itself where neither has it, « Sans » where there was none to give.</summary>
    public static string Reason(string? code, SiteContent content) =>
        code is null ? "Sans" : Reasons.GetValueOrDefault(code) ?? content.ReasonSentence(code);

    public static bool IsKnown(string name) => ByName.ContainsKey(name);

    /// <summary>« Offre OF-00012 », « Agent Dominique Essai »: what an act happened to, by its name where there is one.</summary>
    /// <param name="subject">As the journal writes it.</param>
    /// <param name="names">The names that could be found.</param>
    public static string Subject(string subject, IReadOnlyDictionary<string, string> names)
    {
        var (kind, id) = Split(subject);
        var word = Kinds.GetValueOrDefault(kind, kind);
        return $"{word} {names.GetValueOrDefault(subject, id)}".TrimEnd();
    }

    /// <summary>« Dominique Essai », « le registre », « un visiteur »: who acted; the identifier where no name could be found.</summary>
    /// <param name="actor">As the journal writes it.</param>
    /// <param name="names">The names that could be found.</param>
    public static string Actor(string actor, IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(actor, out var name) ? name
        : actor switch
        {
            "system:registre" => "le registre",
            "visitor:public" => "un visiteur",
            _ => actor,
        };

    private static (string Kind, string Id) Split(string subject)
    {
        var parts = subject.Split(':', 2);
        return (parts[0], parts.ElementAtOrDefault(1) ?? "");
    }
}
