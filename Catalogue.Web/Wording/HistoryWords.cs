using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;

namespace Catalogue.Web.Wording;

/// <summary>What happened to a partner, as sentences.</summary>
internal static class HistoryWords
{
    private const string ByCompany = "par l’entreprise";

    /// <summary>« Camille Essai a rejoint l’entreprise comme gestionnaire ».</summary>
    public static string Say(PastAct act)
    {
        var who = act.WhoName ?? "une personne";
        return act.Event switch
        {
            "partner.declared" => "L’entreprise s’est déclarée",
            "partner.validated" => "La déclaration est validée",
            "partner.documentaccepted" => $"Un document est accepté, valable jusqu’au {Day(act, "validUntil")}",
            "partner.returned" => "L’entreprise revient dans l’opération",
            "partner.described" => "La fiche de l’entreprise est changée",
            "partner.outletadded" => "Un point de vente est ajouté",
            "partner.outletchanged" => "Un point de vente est changé",
            "partner.outletremoved" => "Un point de vente est retiré",
            "partner.contributors" => "La liste des entreprises associées est changée",
            "partner.answered" => "Les engagements de l’entreprise sont changés",
            "partner.documentsent" => "Une pièce est envoyée",
            "partner.documenttakenback" => "Une pièce est reprise avant d’être lue",
            "partner.documentrefused" => "Une pièce est refusée",
            "partner.documentlapsing" => $"Une pièce n’est plus valable après le {Day(act, "validUntil")}, un courriel le rappelle",
            "partner.left" => "L’entreprise a quitté l’opération",
            "partner.merged" => "Une autre entreprise prend la suite, et celle-ci quitte l’opération",
            "partner.renumbered" => $"Le numéro change : {act.Payload["before"]} devient {act.Payload["after"]}",
            "partner.renamed" => "L’entreprise change de nom",
            "partner.erased" => "Le contact et la liste de l’équipe sont effacés, leur temps étant passé",
            "partner.activationsent" => "Le lien qui ouvre le premier compte est envoyé",
            "right.requested" => "Les conditions d’utilisation sont acceptées",
            "right.requestedagain" => "Les conditions d’utilisation sont acceptées de nouveau",
            "right.inforce" => $"Le droit d’usage est en vigueur jusqu’au {Day(act, "endsOn")}",
            "right.endwarned" => $"Le droit d’usage s’arrête après le {Day(act, "endsOn")}, un courriel le rappelle",
            "right.suspended" => "Le droit d’usage est suspendu",
            "right.withdrawn" => "Le droit d’usage est retiré",
            "right.ended" => "Le droit d’usage est terminé",
            "right.loss" => act.Payload.ContainsKey("at")
                ? $"Le droit d’usage sera retiré après le {LastDay(act)}, si rien n’est corrigé d’ici là"
                : "Le droit d’usage ne sera pas retiré",
            "right.termsrequired" => $"De nouvelles conditions d’utilisation sont à accepter au plus tard le {Day(act, "acceptBy")}",
            "right.termsaccepted" => "Les nouvelles conditions d’utilisation sont acceptées",
            "offer.written" => $"{Offer(act)} est commencée",
            "offer.rewritten" => $"Une rubrique de {French.Continued(Offer(act))} est écrite",
            "offer.restored" => $"Le brouillon de {French.Continued(Offer(act))} reprend la version {act.Payload["version"]}",
            "offer.reminded" => $"{Offer(act)} est à confirmer au plus tard le {Day(act, "confirmBy")}, un courriel le rappelle",
            "offer.discarded" => $"{Offer(act)} est abandonnée avant d’être publiée",
            "offer.confirmed" => $"{Offer(act)} est confirmée, version {act.Payload["version"]}",
            "offer.published" => $"{Offer(act)} est publiée, version {act.Payload["version"]}",
            "offer.unpublished" => $"{Offer(act)} est sortie du catalogue",
            "offer.suspended" => $"{Offer(act)} est suspendue",
            "offer.withdrawn" => $"{Offer(act)} est retirée",
            "offer.returned" => $"{Offer(act)} revient au catalogue",
            "offer.checked" => $"{Offer(act)} est contrôlée et conforme, version {act.Payload["version"]}",
            "offer.machinechecked" => (int?)act.Payload["findings"] is > 0 and var found
                ? $"{Offer(act)} est vérifiée par la machine, qui relève {French.Count(found, "point")}"
                : $"{Offer(act)} est vérifiée par la machine, sans rien relever",
            "offer.compliance" => act.Payload.ContainsKey("complyBy")
                ? $"{Offer(act)} est à mettre en règle au plus tard le {Day(act, "complyBy")}"
                : $"{Offer(act)} est en règle",
            "offer.relocated" => $"{Offer(act)} est rattachée à un autre point de vente",
            "offer.loss" => act.Payload.ContainsKey("at")
                ? $"{Offer(act)} sera retirée après le {LastDay(act)}, si rien n’est corrigé d’ici là"
                : $"{Offer(act)} ne sera pas retirée",
            "offer.moved" => $"{Offer(act)} passe sous un autre droit d’usage",
            "offer.handedover" => $"{Offer(act)} passe à l’entreprise qui prend la suite",
            "team.invited" => $"Quelqu’un est invité comme {Role(act)}",
            "team.takenback" => "Une invitation est annulée",
            "team.joined" => $"{French.Capitalised(who)} a rejoint l’entreprise comme {Role(act)}",
            "team.role" => $"{French.Capitalised(who)} est maintenant {Role(act)}",
            "team.left" => act.IsOwn ? $"{French.Capitalised(who)} a quitté l’entreprise" : $"{French.Capitalised(who)} n’est plus de l’entreprise",
            "request.begun" => "Les conditions d’utilisation sont acceptées, la demande est commencée",
            "request.confirmed" => "L’adresse électronique est confirmée",
            "request.linksent" => "Un nouveau lien vers la demande est envoyé",
            "request.submitted" => $"La demande est envoyée\u00a0: réponse attendue au plus tard le {Day(act, "answerBy")}",
            "request.renewal" => $"L’entreprise demande à continuer avec l’édition suivante\u00a0: réponse attendue au plus tard le {Day(act, "answerBy")}",
            "request.completed" => $"La demande est complétée\u00a0: réponse attendue au plus tard le {Day(act, "answerBy")}",
            "request.givenup" => "La demande est abandonnée",
            "request.taken" => act.Payload.ContainsKey("from") ? "La demande est reprise à un collègue" : "La demande est prise",
            "request.givenback" => "La demande est rendue",
            "request.completionasked" => "L’entreprise doit compléter sa demande",
            "request.validated" => $"La demande est acceptée, droit d’usage jusqu’au {Day(act, "endsOn")}",
            "request.refused" => "La demande est refusée",
            "request.alarmed" => $"Une alerte est partie\u00a0: le silence vaut décision après le {Day(act, "answerBy")}",
            "review.opened" => $"Le contrôle est ouvert, à décider au plus tard le {Day(act, "dueOn")}",
            "review.assigned" => act.IsOwn ? "Le contrôle est pris" : $"Le contrôle est confié à {who}",
            "review.givenback" => "Le contrôle est rendu",
            "review.decided" => ReviewWords.Decided(act.Payload),
            "review.confirmed" => "La décision est relue et confirmée",
            "review.overturned" => "La décision est relue et reprise",
            "review.closed" => "Le contrôle n’a plus d’objet",
            "letter.written" => $"La lettre {act.Payload["number"]} part",
            "notice.opened" => act.Payload.ContainsKey("fixBy")
                ? $"{Notice(act)}\u00a0: une correction est demandée, au plus tard le {Day(act, "fixBy")}"
                : $"{Notice(act)}\u00a0: un avertissement est commencé",
            "notice.drafted" => $"{Notice(act)}\u00a0: la lettre est écrite",
            "notice.signed" => $"{Notice(act)}\u00a0: la lettre est signée",
            "notice.sent" => $"{Notice(act)}\u00a0: la lettre part",
            "notice.read" => $"{Notice(act)}\u00a0: la lettre est lue, dernier jour le {LastDay(act, "deadline")}",
            "notice.posted" => $"{Notice(act)}\u00a0: la lettre est postée le {Day(act, "postedOn")}, dernier jour le {LastDay(act, "deadline")}",
            "notice.answered" => $"{Notice(act)}\u00a0: l’entreprise répond",
            "notice.resumed" => $"{Notice(act)}\u00a0: la réponse ne suffit pas, dernier jour le {LastDay(act, "deadline")}",
            "notice.accepted" => $"{Notice(act)}\u00a0: la réponse est acceptée",
            "notice.rectified" => $"{Notice(act)}\u00a0: c’est corrigé",
            "notice.cancelled" => $"{Notice(act)}\u00a0: il est annulé",
            "notice.lost" => $"{Notice(act)}\u00a0: le délai est passé, ce qui était en jeu est retiré",
            "notice.appealed" => $"{Notice(act)}\u00a0: l’entreprise forme un recours",
            "notice.reinstated" => $"{Notice(act)}\u00a0: le recours est accepté, ce qui était retiré est rendu",
            "notice.upheld" => $"{Notice(act)}\u00a0: le recours est rejeté, le retrait est maintenu",
            "notice.hearingasked" => $"{Notice(act)}\u00a0: l’entreprise demande à être entendue",
            "notice.heard" => $"{Notice(act)}\u00a0: l’entreprise a été entendue le {Day(act, "heldOn")}",
            "notice.reminded" => $"{Notice(act)}\u00a0: un courriel rappelle le dernier jour, le {Day(act, "lastDay")}",
            "file.given" => $"Le dossier est confié à {who}",
            "file.takenback" => $"Le dossier n’est plus confié à {who}",
            _ => $"Autre événement ({act.Event})",
        };
    }

    /// <summary>By whom, as the partner's own people read it: of the ministry, no person (A5).</summary>
    public static string ByForPartner(PastAct act) => act.By switch
    {
        _ when IsOfCompany(act) => ByCompany,
        ActorKind.Staff => $"par {RoleWords.Ministry}{(act.IsOnBehalf ? ", en votre nom" : "")}",
        ActorKind.Partner => $"par {act.ByName ?? "une personne dont le compte n’existe plus"}",
        _ => "automatiquement",
    };

    /// <summary>By whom, as the ministry reads it: who really acted, and in whose name (A5).</summary>
    public static string ByForMinistry(PastAct act) => act.By switch
    {
        _ when IsOfCompany(act) => ByCompany,
        ActorKind.Staff => $"par {act.ByName ?? "un agent"}, ministère{(act.IsOnBehalf ? ", au nom de l’entreprise" : "")}",
        ActorKind.Partner => $"par {act.ByName ?? "une personne dont le compte n’existe plus"}, entreprise",
        ActorKind.Visitor => "par un visiteur",
        _ => "automatiquement",
    };

    /// <summary>
    /// Whether the company did it before it had an account: what a visitor does of a request, and what the registry writes of it once it is
    /// accepted, by the hand of who accepts.
    /// </summary>
    private static bool IsOfCompany(PastAct act) => (act.By, act.Event) switch
    {
        (ActorKind.Visitor, _) => act.Event.StartsWith("request.", StringComparison.Ordinal),
        (ActorKind.Staff, "partner.declared" or "right.requested" or "right.requestedagain") => !act.IsOnBehalf,
        _ => false,
    };

    private static string Offer(PastAct act) => $"L’offre {act.Payload["reference"]}";

    private static string Notice(PastAct act) => $"Dossier {act.Payload["reference"]}";

    private static string Role(PastAct act) => Enum.TryParse<CompanyRole>((string?)act.Payload["role"], ignoreCase: true, out var role)
        ? RoleWords.Of(role)
        : "collègue";

    /// <summary>The last legal day before what the act tells of.</summary>
    private static string LastDay(PastAct act, string key = "at") =>
        DateTimeOffset.TryParse((string?)(act.Payload[key] as JsonValue), CultureInfo.InvariantCulture, out var at)
            ? French.Date(ParisCalendar.DayOf(at.AddTicks(-1)))
            : "une date inconnue";

    private static string Day(PastAct act, string key) =>
        DateOnly.TryParse((string?)(act.Payload[key] as JsonValue), CultureInfo.InvariantCulture, out var day) ? French.Date(day) : "une date inconnue";
}
