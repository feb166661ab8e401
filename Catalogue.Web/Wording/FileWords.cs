using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;

namespace Catalogue.Web.Wording;

/// <summary>Where partners, their rights and their offers are, for themselves and for the ministry: the one place that says it.</summary>
internal static class FileWords
{
    /// <summary>As a value to choose: « Déclaration validée ».</summary>
    public static string Status(PartnerStatus status) => status switch
    {
        PartnerStatus.Declared => "Déclaration à examiner",
        PartnerStatus.Validated => "Déclaration validée",
        PartnerStatus.Refused => "Déclaration refusée",
        _ => "Partie de l’opération",
    };

    /// <summary>« Déclaration validée le 20 janvier 2026 ».</summary>
    public static string Status(PartnerStatus status, DateTimeOffset since) => status == PartnerStatus.Declared
        ? $"Déclaration reçue le {French.Date(since)}, pas encore examinée"
        : $"{Status(status)} le {French.Date(since)}";

    /// <summary>What a partner that is not validated cannot do, and why; null of one that is.</summary>
    public static string? Closed(PartnerStatus status) =>
        status == PartnerStatus.Validated ? null : new PartnerNotValidated(status).Sentence;

    /// <summary>Whether somebody of the company can manage it.</summary>
    public static string Account(PartnerFile file) => file.IsActivated ? "Activé" : "Aucun gestionnaire actif";

    /// <summary>« L’entreprise n’a encore demandé aucun droit d’usage. »</summary>
    public static string NoRight(PartnerStatus status) =>
        $"L’entreprise n’a {(status is PartnerStatus.Declared or PartnerStatus.Validated ? "encore " : "")}demandé aucun droit d’usage.";

    /// <summary>« En vigueur jusqu’au 31 décembre 2028 ».</summary>
    /// <param name="held">The right.</param>
    /// <param name="status">What its partner is: nothing more is granted to one that was refused or has left.</param>
    /// <param name="now">When it is said.</param>
    public static string Right(HeldRight held, PartnerStatus status, DateTimeOffset now)
    {
        var answer = LabelAnswer.Of(held.Right, now);
        return answer.Verdict switch
        {
            LabelVerdict.Valid => $"En vigueur jusqu’au {French.Date(held.Right.EndsOn)}",
            LabelVerdict.Suspended => $"Suspendu depuis le {French.Date(answer.Since!.Value)}",
            LabelVerdict.Expired => $"Arrivé à sa fin le {French.Date(held.Right.EndsOn)}",
            LabelVerdict.Withdrawn => $"Retiré depuis le {French.Date(answer.Since!.Value)}",
            LabelVerdict.Ended => $"Terminé depuis le {French.Date(answer.Since!.Value)}",
            _ => $"Demandé le {French.Date(held.Right.AcceptedAt)}, {(MayBeGranted(held, status, now) ? "pas encore accordé" : "jamais accordé")}",
        };
    }

    /// <summary>The new terms of use that a right depends on (A2); null where none are due, or accepting them would change nothing.</summary>
    public static string? Terms(HeldRight held, PartnerStatus status, DateTimeOffset now)
    {
        if (held.Right.TermsToAcceptBy is not { } by || !IsAlive(held, status, now)) return null;
        return now < ParisCalendar.EndOf(by)
            ? $"De nouvelles conditions d’utilisation sont à accepter au plus tard le {French.Date(by)}."
            : $"De nouvelles conditions d’utilisation étaient à accepter au plus tard le {French.Date(by)}\u00a0; elles ne le sont pas encore.";
    }

    /// <summary>Whether what is due for a right is worth doing: neither it nor its partner's part in the operation is over.</summary>
    public static bool IsAlive(HeldRight held, PartnerStatus status, DateTimeOffset now) =>
        status is (PartnerStatus.Declared or PartnerStatus.Validated) && held.IsAliveAt(now);

    /// <summary>Where it is, in a few words: « Au catalogue ».</summary>
    public static string OfferState(HeldOffer held) => held.Offer.Status switch
    {
        OfferStatus.Draft => "En préparation, jamais publiée",
        OfferStatus.Published => held.Label.IsValid ? "Au catalogue" : "Hors du catalogue",
        OfferStatus.Unpublished => "Sortie du catalogue par l’entreprise",
        OfferStatus.Discarded => "Abandonnée avant d’être publiée",
        OfferStatus.Suspended => "Suspendue par le ministère",
        _ => "Retirée par le ministère",
    };

    /// <summary>« Au catalogue », with what is due where something is.</summary>
    public static string Offer(HeldOffer held)
    {
        string?[] due =
        [
            held.Offer.ComplyBy is { } by && held.Label.Verdict is (LabelVerdict.Valid or LabelVerdict.Suspended)
                ? $"à mettre en règle avec le cahier des charges au plus tard le {French.Date(by)}"
                : null,
            held.UnconfirmedSince is { } day && held.Label.IsValid ? $"à confirmer\u00a0: personne n’a dit qu’elle est exacte avant le {French.Date(day.AddDays(1))}" : null,
        ];
        return string.Join("\u00a0; ", due.OfType<string>().Prepend(OfferState(held)));
    }

    /// <summary>Where a private document is: « Acceptée le 3 mars 2026 ».</summary>
    public static string Document(PartnerDocument document) => document.Status switch
    {
        DocumentStatus.Submitted => "À lire",
        DocumentStatus.Accepted => $"Acceptée le {French.Date(document.StatusSince)}",
        DocumentStatus.Refused => $"Refusée le {French.Date(document.StatusSince)}",
        _ => $"Remplacée ou reprise le {French.Date(document.StatusSince)}",
    };

    private static bool MayBeGranted(HeldRight held, PartnerStatus status, DateTimeOffset now) =>
        held.Right.Status == RightStatus.Requested && IsAlive(held, status, now);
}
