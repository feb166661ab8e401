namespace Catalogue.Core.Letters;

/// <summary>What the text of a kind of letter may say, and what it must.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Template">The name of its file, without extension.</param>
/// <param name="OwnValues">Names that it must hold within sentences.</param>
/// <param name="Parts">Names that it must hold alone in a paragraph.</param>
internal sealed record LetterForm(LetterKind Kind, string Template, IReadOnlyList<string> OwnValues, IReadOnlyList<string> Parts)
{
    /// <summary>Every kind, in the order of what may happen.</summary>
    public static IReadOnlyList<LetterForm> All { get; } =
    [
        new(LetterKind.Modifications, "modifications-demandees",
            [LetterNames.FoundOn, LetterNames.LastDay, LetterNames.FixDays], [LetterNames.Scope, LetterNames.Facts, LetterNames.Clauses, LetterNames.Demand]),
        new(LetterKind.Warning, "avertissement",
            [LetterNames.FoundOn, LetterNames.Days, LetterNames.PostingDays, LetterNames.LeastDays, LetterNames.Reason, LetterNames.AtStake, LetterNames.AppealTime],
            [LetterNames.Scope, LetterNames.Facts, LetterNames.Clauses, LetterNames.Demand]),
        new(LetterKind.Insufficient, "avertissement-repris",
            [LetterNames.LastDay, LetterNames.AnsweredOn, LetterNames.SentOn, LetterNames.AtStake, LetterNames.AppealTime],
            [LetterNames.Scope, LetterNames.Explanation, LetterNames.Demand, LetterNames.Clauses, LetterNames.Computation]),
        new(LetterKind.Closed, "dossier-clos", [LetterNames.FoundOn], [LetterNames.Scope, LetterNames.Explanation]),
        new(LetterKind.Loss, "avertissement-perdu",
            [LetterNames.Since, LetterNames.SentOn, LetterNames.Reason, LetterNames.AppealTime],
            [LetterNames.Scope, LetterNames.Facts, LetterNames.Clauses, LetterNames.Computation]),
        new(LetterKind.ImmediateLoss, "retrait-immediat",
            [LetterNames.FoundOn, LetterNames.Reason, LetterNames.AppealTime], [LetterNames.Facts, LetterNames.Clauses, LetterNames.Demand]),
        new(LetterKind.Reinstated, "recours-accepte", [LetterNames.AppealedOn], [LetterNames.Scope, LetterNames.Explanation]),
        new(LetterKind.Upheld, "recours-rejete", [LetterNames.AppealedOn, LetterNames.Reason], [LetterNames.Scope, LetterNames.Explanation, LetterNames.Clauses]),
    ];

    /// <summary>What any letter may say within sentences.</summary>
    private static readonly string[] Common =
        [LetterNames.Company, LetterNames.Reference, LetterNames.Service, LetterNames.Address, LetterNames.Phone, LetterNames.Email];

    public IReadOnlyList<string> Values => [.. Common, .. OwnValues];

    public IReadOnlyList<string> Required => [LetterNames.Reference, .. OwnValues, .. Parts];
}

/// <summary>The names that stand in braces in the texts of letters.</summary>
public static class LetterNames
{
    /// <summary>Of any letter: the company, the notice, the service that writes and where it is found.</summary>
    public const string Company = "entreprise", Reference = "reference", Service = "service", Address = "adresse", Phone = "telephone", Email = "courriel";

    /// <summary>The legal day of the finding, of the sending of the notice, of the answer and of the appeal.</summary>
    public const string FoundOn = "jour_du_constat", SentOn = "jour_d_envoi", AnsweredOn = "jour_de_la_reponse", AppealedOn = "jour_du_recours";

    /// <summary>The last day to fix or rectify; the instant since which something is lost.</summary>
    public const string LastDay = "dernier_jour", Since = "depuis";

    /// <summary>Times, with their unit, as the programme chooses them.</summary>
    public const string AppealTime = "delai_du_recours", FixDays = "delai_pour_corriger", Days = "delai", PostingDays = "delai_de_la_poste", LeastDays = "reste_au_moins";

    /// <summary>Why something is or would be lost, as a sentence; what that is, in words that follow « perdre ».</summary>
    public const string Reason = "motif", AtStake = "ce_qui_est_en_jeu";

    /// <summary>Parts: what it is about, what was found, what is to be done, why it is decided so, the clauses, the computation of the deadline.</summary>
    public const string Scope = "objet_du_dossier", Facts = "faits", Demand = "a_corriger", Explanation = "explication", Clauses = "clauses",
        Computation = "calcul_du_delai";
}
