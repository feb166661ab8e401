using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;

namespace Catalogue.Web.Wording;

/// <summary>Where partners, their rights and their offers are, for themselves and for the ministry.</summary>
internal static class FileWords
{
    /// <summary>« Validée ».</summary>
    public static string Status(PartnerStatus status) => status switch
    {
        PartnerStatus.Declared => "Déclaration à examiner",
        PartnerStatus.Validated => "Déclaration validée",
        PartnerStatus.Refused => "Déclaration refusée",
        _ => "Partie de l’opération",
    };

    /// <summary>« Déclaration validée le 20 janvier 2026 ».</summary>
    public static string Status(PartnerStatus status, DateTimeOffset since) => $"{Status(status)} le {French.Date(since)}";

    /// <summary>« En vigueur jusqu’au 31 décembre 2028 ».</summary>
    public static string Right(HeldRight held, DateTimeOffset now)
    {
        var answer = LabelAnswer.Of(held.Right, now);
        return answer.Verdict switch
        {
            LabelVerdict.Valid => $"En vigueur jusqu’au {French.Date(held.Right.EndsOn)}",
            LabelVerdict.Suspended => $"Suspendu depuis le {French.Date(answer.Since!.Value)}",
            LabelVerdict.Expired => $"Arrivé à sa fin le {French.Date(held.Right.EndsOn)}",
            LabelVerdict.Withdrawn => $"Retiré depuis le {French.Date(answer.Since!.Value)}",
            LabelVerdict.Ended => $"Terminé depuis le {French.Date(answer.Since!.Value)}",
            _ => $"Demandé le {French.Date(held.Right.AcceptedAt)}, pas encore accordé",
        };
    }

    /// <summary>« Au catalogue », with what is due where something is.</summary>
    public static string Offer(HeldOffer held)
    {
        var status = held.Offer.Status switch
        {
            OfferStatus.Draft => "En préparation, jamais publiée",
            OfferStatus.Published => held.Label.IsValid ? "Au catalogue" : "Hors du catalogue",
            OfferStatus.Unpublished => "Sortie du catalogue par l’entreprise",
            OfferStatus.Discarded => "Abandonnée avant d’être publiée",
            OfferStatus.Suspended => "Suspendue par le ministère",
            _ => "Retirée par le ministère",
        };
        return held.Offer.ComplyBy is { } by ? $"{status}\u00a0; à mettre en règle avec le cahier des charges au plus tard le {French.Date(by)}" : status;
    }
}
