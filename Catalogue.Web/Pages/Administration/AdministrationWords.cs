using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Notifications;

namespace Catalogue.Web.Pages.Administration;

/// <summary>The words that addresses and forms of the administration are made of.</summary>
internal static class AdministrationWords
{
    public const string Words = "q", State = "etat", Page = "page";

    public const string Subject = "sujet", Actor = "par", Event = "acte", From = "du", Until = "au", Before = "avant", After = "apres";

    /// <summary>In forms: what is to be done, and to what.</summary>
    public const string Deed = "geste", Email = "adresse", Roles = "roles", Reason = "motif", Invitation = "invitation",
        Session = "session", Mail = "courrier", Job = "travail", Kind = "personnes";

    public static IReadOnlyList<KeyValuePair<string, OutboxState>> OutboxStates { get; } =
    [
        new("en-attente", OutboxState.Waiting),
        new("en-retard", OutboxState.Late),
        new("parti", OutboxState.Sent),
        new("garde", OutboxState.Kept),
        new("abandonne", OutboxState.GivenUp),
    ];

    /// <summary>Whose sessions: the ministry's people, or not.</summary>
    public static IReadOnlyList<KeyValuePair<string, bool>> SessionKinds { get; } = [new("agents", true), new("partenaires", false)];

    public static IReadOnlyList<(string Word, TwoFactorLoss Why, string Text)> Losses { get; } =
    [
        ("telephone-perdu", TwoFactorLoss.PhoneLost, "Téléphone perdu"),
        ("telephone-vole", TwoFactorLoss.PhoneStolen, "Téléphone volé"),
        ("telephone-change", TwoFactorLoss.PhoneChanged, "Téléphone changé ou réinitialisé"),
        ("codes-perdus", TwoFactorLoss.CodesLost, "Application effacée, et codes de secours perdus"),
    ];

    /// <summary>Why an access is closed.</summary>
    public static IReadOnlyList<(string Word, AccessClosing Why, string Text)> Closings { get; } =
    [
        ("depart", AccessClosing.Departure, "La personne est partie"),
        ("demande", AccessClosing.Request, "La personne l’a demandé"),
        ("vole", AccessClosing.Compromised, "Quelqu’un d’autre peut s’en servir"),
        ("abus", AccessClosing.Misuse, "Il a servi à autre chose que ce pour quoi il est fait"),
        ("erreur", AccessClosing.OpenedByMistake, "Il a été ouvert par erreur"),
    ];

    /// <summary>Why an access is opened again.</summary>
    public static IReadOnlyList<(string Word, AccessReopening Why, string Text)> Reopenings { get; } =
    [
        ("retour", AccessReopening.Return, "La personne est revenue"),
        ("protege", AccessReopening.Secured, "Plus personne d’autre ne peut s’en servir"),
        ("erreur", AccessReopening.ClosedByMistake, "Il a été fermé par erreur"),
    ];

    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Waiting => "En attente",
        OutboxState.Late => "En retard",
        OutboxState.Sent => "Parti",
        OutboxState.Kept => "Gardé ici (développement)",
        OutboxState.GivenUp => "Abandonné",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no words."),
    };
}
