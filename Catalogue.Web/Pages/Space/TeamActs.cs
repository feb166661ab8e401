namespace Catalogue.Web.Pages.Space;

/// <summary>What was just done to a team, which its page says once.</summary>
internal enum TeamAct
{
    Invited,
    SentAgain,
    TakenBack,
    RoleChanged,
    Removed,
}

/// <summary>How an address says what was just done, and what the page then says.</summary>
internal static class TeamActs
{
    private static readonly (TeamAct Act, string Word, string Sentence)[] All =
    [
        (TeamAct.Invited, "invitation", "L’invitation est en route\u00a0: elle arrive par courriel et sert une fois."),
        (TeamAct.SentAgain, "renvoi", "L’invitation est repartie avec un nouveau lien\u00a0; l’ancien ne fonctionne plus."),
        (TeamAct.TakenBack, "annulation", "L’invitation est annulée\u00a0: son lien ne fonctionne plus."),
        (TeamAct.RoleChanged, "role", "Le rôle est enregistré\u00a0; il vaut dès maintenant."),
        (TeamAct.Removed, "retrait", "Cette personne n’a plus accès à l’espace de l’entreprise."),
    ];

    public static string WordOf(TeamAct act) => Array.Find(All, one => one.Act == act).Word;

    /// <summary>The sentence of a word; null of one that means nothing.</summary>
    public static string? Sentence(string? word) => Array.Find(All, one => one.Word == word).Sentence;
}
