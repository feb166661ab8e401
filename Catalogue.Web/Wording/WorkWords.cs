using Catalogue.Core.Workbench;
using Catalogue.Web.Pages.Files;
using Catalogue.Web.Pages.Notices;
using Catalogue.Web.Pages.Requests;
using Catalogue.Web.Pages.Reviews;

namespace Catalogue.Web.Wording;

/// <summary>What somebody of the ministry is to do, as they read it.</summary>
internal static class WorkWords
{
    /// <summary>What a part of the day is called.</summary>
    public static string Part(DayPart part) => part switch
    {
        DayPart.Mine => "Mes dossiers",
        DayPart.Found => "Ce que la machine a relevé",
        _ => "À prendre",
    };

    /// <summary>« dossiers à moi », after their number.</summary>
    public static string Figure(DayPart part, int count) => part switch
    {
        DayPart.Mine => count < 2 ? "dossier à moi" : "dossiers à moi",
        DayPart.Found => count < 2 ? "offre avec un constat" : "offres avec un constat",
        _ => "à prendre",
    };

    /// <summary>« 2 en retard ».</summary>
    public static string Late(int count) => $"{French.Number(count)} en retard";

    /// <summary>What a part says when nothing is in it.</summary>
    public static string Empty(DayPart part) => part switch
    {
        DayPart.Mine => "Rien ne vous attend. Prenez un dossier plus bas, s’il y en a.",
        DayPart.Found => "La machine n’a rien relevé que personne n’ait déjà en main.",
        _ => "Rien n’est à prendre\u00a0: chaque dossier a quelqu’un qui s’en occupe.",
    };

    /// <summary>The link to all of a part: « Voir mes 48 dossiers ».</summary>
    public static string All(DayPart part, int count) => part switch
    {
        DayPart.Mine => $"Voir mes {French.Number(count)} dossiers",
        DayPart.Found => $"Voir les {French.Number(count)} offres avec un constat",
        _ => $"Voir les {French.Number(count)} dossiers à prendre",
    };

    /// <summary>What a kind of work is called.</summary>
    public static string Kind(WorkKind kind) => kind switch
    {
        WorkKind.Request => "Demandes",
        WorkKind.Review => "Contrôles",
        WorkKind.Notice => "Avertissements",
        _ => "Pièces",
    };

    /// <summary>What is to be done, verb first.</summary>
    public static string What(WorkLine line) => line.Item.Step switch
    {
        WorkStep.DecideRequest => "Décider la demande",
        WorkStep.ReadDocuments => $"Lire {French.Count(line.Item.Count, "pièce")}",
        WorkStep.DecideReview => $"Contrôler «\u00a0{line.Title}\u00a0»",
        WorkStep.ReadReviewAgain => $"Relire la décision sur «\u00a0{line.Title}\u00a0»",
        WorkStep.JudgeExplanation => "Juger la réponse de l’entreprise",
        WorkStep.FollowUp => "Donner suite\u00a0: rien n’est corrigé",
        WorkStep.SignLetter => "Relire et signer la lettre",
        WorkStep.SendLetter => "Envoyer la lettre signée",
        WorkStep.PostLetter => "Poster la lettre que personne n’a lue",
        WorkStep.JudgeAnswer => "Juger la réponse à la lettre",
        WorkStep.HoldHearing => "Entendre l’entreprise",
        WorkStep.DecideAppeal => "Décider le recours",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Item.Step, "Nothing else is to be done."),
    };

    /// <summary>The company; that of a request may be erased.</summary>
    public static string Company(WorkLine line) => line.Company.Length == 0 ? "Entreprise au nom effacé" : line.Company;

    /// <summary>What else tells it from others: its reference, and how many things the machine found; null where it has none.</summary>
    public static string? Note(WorkItem item) => item switch
    {
        { Reference: "" } => null,
        { Kind: WorkKind.Review, Count: > 0 } => $"{item.Reference}, {French.Count(item.Count, "constat")}",
        _ => item.Reference,
    };

    /// <summary>Where it is done.</summary>
    public static string Href(WorkLine line) => line.Item.Kind switch
    {
        WorkKind.Request => RequestLinks.One(line.Item.Reference),
        WorkKind.Document => FileLinks.Documents(line.Slug!),
        WorkKind.Review => ReviewLinks.One(line.Item.Reference),
        _ => NoticeLinks.One(line.Item.Reference),
    };

    /// <summary>« dans 9 jours (31 mars 2027) », « depuis 3 jours (20 novembre 2026) »: until when it is in time, or since when it waits.</summary>
    public static string When(WorkItem item, DateOnly today) => item.By is { } by
        ? TimeWords.Until(by, today)
        : $"Attend {TimeWords.Since(item.Since, today)}";
}
