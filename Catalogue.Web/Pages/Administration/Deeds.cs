namespace Catalogue.Web.Pages.Administration;

/// <summary>What a form of the administration does, by the word it sends, and what the page says once it is done.</summary>
internal static class Deeds
{
    public const string Invite = "inviter", SendAgain = "renvoyer", TakeBack = "reprendre", Grant = "roles", Close = "fermer",
        Reopen = "rouvrir", EndSessions = "deconnecter", RemoveCodes = "retirer-codes", EndSession = "terminer", Retry = "relancer";

    /// <summary>What is said of a form that none of these sent.</summary>
    public const string Unknown = "Ce que vous avez envoyé n’est pas compris : rien n’a été changé.";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [Invite] = "L’invitation est partie.",
        [SendAgain] = "L’invitation est repartie, pour trente jours.",
        [TakeBack] = "L’invitation est reprise : elle ne sert plus.",
        [Grant] = "Les rôles sont enregistrés.",
        [Close] = "L’accès est fermé, et toutes les sessions sont terminées.",
        [Reopen] = "L’accès est rouvert.",
        [EndSessions] = "Toutes ses sessions sont terminées.",
        [RemoveCodes] = "Son mot de passe suffit maintenant pour se connecter. Un message l’en prévient.",
        [EndSession] = "La session est terminée.",
        [Retry] = "Le courrier repart dès maintenant.",
    };

    /// <summary>What a page says of what was just done; null when its address says nothing of it.</summary>
    public static string? Said(HttpRequest request) =>
        request.Query[AdministrationWords.Done] is [{ } word] && Sentences.TryGetValue(word, out var sentence) ? sentence : null;
}
