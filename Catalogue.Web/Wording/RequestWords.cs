using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Web.DesignSystem.Badge;

namespace Catalogue.Web.Wording;

/// <summary>Requests to join, as the ministry reads them.</summary>
internal static class RequestWords
{
    /// <summary>Days left at which a request is said to be urgent: a week.</summary>
    private const int UrgentDays = 7;

    /// <summary>What a part of the list is called.</summary>
    public static string Name(RequestFilter filter) => filter switch
    {
        RequestFilter.Mine => "À moi",
        RequestFilter.Free => "Libres",
        RequestFilter.ToComplete => "À compléter par l’entreprise",
        RequestFilter.Decided => "Décidées",
        _ => "À décider",
    };

    /// <summary>« Demandes à décider ».</summary>
    public static string Title(RequestFilter filter) => filter switch
    {
        RequestFilter.Mine => "Mes demandes",
        RequestFilter.Free => "Demandes libres",
        RequestFilter.ToComplete => "Demandes à compléter par l’entreprise",
        RequestFilter.Decided => "Demandes décidées",
        _ => "Demandes à décider",
    };

    /// <summary>What a part of the list says when nothing is in it.</summary>
    public static string Empty(RequestFilter filter) => filter switch
    {
        RequestFilter.Mine => "Vous n’avez pris aucune demande. Celles qui sont libres attendent quelqu’un.",
        RequestFilter.Free => "Aucune demande n’est libre\u00a0: chacune a quelqu’un qui s’en occupe.",
        RequestFilter.ToComplete => "Aucune entreprise n’a quelque chose à compléter.",
        RequestFilter.Decided => "Aucune demande n’a encore été décidée.",
        _ => "Aucune demande n’attend de décision. Les prochaines arriveront ici.",
    };

    /// <summary>The name it declares; one that was erased has none.</summary>
    public static string Company(JoinRequest request) => request.Declaration.Name.Length == 0 ? "Entreprise au nom effacé" : request.Declaration.Name;

    /// <summary>« Acceptée le 20 janvier 2026 ».</summary>
    public static string Status(JoinRequest request)
    {
        var status = request.Status switch
        {
            RequestStatus.ToComplete => "À compléter par l’entreprise depuis",
            RequestStatus.Validated => "Acceptée",
            RequestStatus.Refused => "Refusée",
            RequestStatus.GivenUp => "Abandonnée",
            _ => "À décider depuis",
        };
        return $"{status} le {French.Date(request.StatusSince)}";
    }

    /// <summary>« Vous », « Personne », or the name of who has it; of one that is decided, of who did.</summary>
    public static string Holder(QueuedRequest queued, Guid reviewerId)
    {
        if (queued.DeciderName is not null) return $"Décidée par {(queued.Request.DecidedBy == reviewerId ? "vous" : queued.DeciderName)}";
        return queued.Request.AssignedTo == reviewerId ? "Vous" : queued.HolderName ?? "Personne";
    }

    /// <summary>« En retard », « 3 jours ».</summary>
    public static string Brief(RequestSilence silence) => silence.DaysLeft switch
    {
        < 0 => "En retard",
        0 => "Dernier jour",
        var days => French.Count(days, "jour"),
    };

    public static BadgeColour Colour(RequestSilence silence) => silence.DaysLeft switch
    {
        < 0 => BadgeColour.Error,
        <= UrgentDays => BadgeColour.Warning,
        _ => BadgeColour.Neutral,
    };

    /// <summary>« L’entreprise », « Adresse » ...</summary>
    public static string Part(DeclarationPart part) => part switch
    {
        DeclarationPart.Company => "L’entreprise",
        DeclarationPart.Address => "L’adresse",
        DeclarationPart.Contact => "Le contact",
        DeclarationPart.Offers => "Les offres",
        _ => "Les engagements",
    };

    /// <summary>What forms send for a part, whatever it is called on pages.</summary>
    public static string Code(DeclarationPart part) => part switch
    {
        DeclarationPart.Company => "entreprise",
        DeclarationPart.Address => "adresse",
        DeclarationPart.Contact => "contact",
        DeclarationPart.Offers => "offres",
        _ => "engagements",
    };

    /// <summary>« Empêche d’accepter », « À regarder », « En ordre ».</summary>
    public static string Level(FindingLevel level) => level switch
    {
        FindingLevel.Blocks => "Empêche d’accepter",
        FindingLevel.Look => "À regarder",
        _ => "En ordre",
    };

    public static BadgeColour Colour(FindingLevel level) => level switch
    {
        FindingLevel.Blocks => BadgeColour.Error,
        FindingLevel.Look => BadgeColour.Warning,
        _ => BadgeColour.Green,
    };
}
