namespace Catalogue.Web.Pages.Administration;

/// <summary>What a form of the administration does, by the word it sends.</summary>
internal static class Deeds
{
    public const string SendAgain = "renvoyer", TakeBack = "reprendre", Grant = "roles", Place = "fonction", Close = "fermer", Reopen = "rouvrir",
        RemoveCodes = "retirer-codes", EndSession = "terminer", Retry = "relancer", RunJob = "lancer";

    /// <summary>What is said of a form that none of these sent.</summary>
    public const string Unknown = "Ce que vous avez envoyé n’est pas compris\u00a0: rien n’a été changé.";

    /// <summary>What is said where somebody else was faster.</summary>
    public const string ChangedMeanwhile = "Quelqu’un a changé cela entre-temps\u00a0: relisez cette page avant de continuer.";
}
