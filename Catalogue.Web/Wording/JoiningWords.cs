using System.Globalization;
using Catalogue.Core.Joining;
using Catalogue.Core.Programmes;
using Catalogue.Web.DesignSystem.Badge;

namespace Catalogue.Web.Wording;

/// <summary>What requests to join are made of and where they stand, as those who make them read it.</summary>
internal static class JoiningWords
{
    public static string Part(DeclarationPart part) => part switch
    {
        DeclarationPart.Company => "Votre entreprise",
        DeclarationPart.Address => "Votre adresse",
        DeclarationPart.Contact => "La personne à joindre",
        DeclarationPart.Offers => "Vos offres",
        _ => "Vos engagements",
    };

    public static string State(PartState state) => state switch
    {
        PartState.Done => "Fait",
        PartState.ToCorrect => "À corriger",
        _ => "À faire",
    };

    public static BadgeColour Colour(PartState state) => state switch
    {
        PartState.Done => BadgeColour.Green,
        PartState.ToCorrect => BadgeColour.Warning,
        _ => BadgeColour.Blue,
    };

    /// <summary>How far a point that was asked about is.</summary>
    public static PartState StateOf(CompletionPoint point) => point.Answer is null ? PartState.ToDo : PartState.Done;

    public static string Origin(CompanyOrigin origin) => origin switch
    {
        CompanyOrigin.TradeRegister => "Registre du commerce et des sociétés (RCS)",
        CompanyOrigin.OtherRegister => "Autre registre français",
        _ => "Autre État de l’Union européenne",
    };

    /// <summary>What silence makes of a request.</summary>
    public static string Silence(SilenceMeaning meaning) => meaning == SilenceMeaning.Acceptance ? "acceptée" : "refusée";

    /// <summary>« dans 9 jours », « aujourd’hui », « passé »: how far a last day is.</summary>
    public static string Within(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 => "passé",
        0 => "aujourd’hui",
        1 => "demain",
        var days => $"dans {days.ToString(CultureInfo.CurrentCulture)}\u00a0jours",
    };

    /// <summary>Where a request stands, as a title.</summary>
    public static string Standing(JoinRequest request) => request.Status switch
    {
        RequestStatus.Submitted when request.AssignedTo is not null => "Votre demande est à l’étude",
        RequestStatus.Submitted => "Votre demande est bien arrivée",
        RequestStatus.ToComplete => "Votre demande est à compléter",
        RequestStatus.Validated => "Votre demande est acceptée",
        RequestStatus.Refused => "Votre demande est refusée",
        RequestStatus.GivenUp => "Votre demande est abandonnée",
        _ => "Votre demande",
    };

    /// <summary>What happened to a request and what is to come, in order; what has no date is going on, or to come.</summary>
    public static IEnumerable<(string What, DateTimeOffset? When)> Steps(JoinRequest request)
    {
        yield return ("Conditions d’utilisation acceptées", request.TermsAcceptedAt);
        if (request.SubmittedAt is { } sent) yield return ("Demande reçue", sent);
        foreach (var asked in request.Points.GroupBy(point => point.AskedAt).OrderBy(points => points.Key))
        {
            yield return ("Questions du service", asked.Key);
            if (AnsweredAt(request, [.. asked]) is { } answered) yield return ("Réponses reçues", answered);
        }

        switch (request.Status)
        {
            case RequestStatus.Submitted:
                if (request.AssignedTo is not null) yield return ("Étude en cours", null);
                yield return ("Réponse du ministère, à venir", null);
                break;
            case RequestStatus.ToComplete:
                yield return ("Vos réponses, attendues", null);
                break;
            case RequestStatus.Validated:
                yield return ("Demande acceptée", request.StatusSince);
                break;
            case RequestStatus.Refused:
                yield return ("Demande refusée", request.StatusSince);
                break;
            case RequestStatus.GivenUp:
                yield return ("Demande abandonnée", request.StatusSince);
                break;
        }
    }

    /// <summary>When the answers to the questions of one time were sent; null where they were not: the service then has no day to answer by.</summary>
    private static DateTimeOffset? AnsweredAt(JoinRequest request, IReadOnlyList<CompletionPoint> asked)
    {
        var areLast = asked[0].AskedAt == request.Points.Max(point => point.AskedAt);
        return areLast && request.AnswerBy is null ? null : asked.Max(point => point.AnsweredAt);
    }
}
