using Catalogue.Core.Shared;

namespace Catalogue.Core.Reviews;

/// <summary>Somebody changed it since it was read.</summary>
public sealed record ReviewChangedMeanwhile() : Refusal("Quelqu’un a changé ce contrôle entre-temps\u00a0: relisez-le. Rien n’a été fait.");

/// <summary>What is decided upon is what the public reads.</summary>
public sealed record OfferChangedMeanwhile() : Refusal("L’entreprise a publié une autre version depuis que vous lisez celle-ci\u00a0: relisez ce qui a changé. Rien n’est décidé.");

/// <param name="Name">Who has it.</param>
public sealed record ReviewOfAnother(string Name) : Refusal($"Ce contrôle est entre les mains de {Name}\u00a0: prenez-le d’abord.");

/// <summary>A reviewer declares to have no interest before they decide.</summary>
public sealed record InterestNotDeclared() : Refusal("Cochez que vous n’avez aucun intérêt chez cette entreprise, ou rendez ce contrôle.");

/// <summary>Nobody gets the reviews of a partner in which they have an interest, nor those of files they were not given.</summary>
public sealed record MayNotHaveReview() : Refusal("Ce contrôle ne peut pas être confié à cette personne\u00a0: elle a déclaré un intérêt chez cette entreprise, ou n’a pas accès à ce dossier.");

/// <summary>Two people read what was drawn.</summary>
public sealed record ReadTwiceByTheSame() : Refusal("Vous avez pris cette décision\u00a0: une autre personne doit la relire.");

/// <summary>A criterion that is not satisfied is shown by something.</summary>
/// <param name="Criterion">Which one.</param>
public sealed record EvidenceMissing(string Criterion) : Refusal("Dites ce que vous avez vu, ou joignez une page, un fichier ou une image\u00a0: l’entreprise doit pouvoir comprendre.");

/// <summary>Nothing is asked of a partner without saying what is not satisfied.</summary>
public sealed record NothingNonCompliant() : Refusal("Aucun critère n’est jugé non conforme\u00a0: dites lequel, ou concluez que l’offre est conforme.");

/// <summary>An offer that is found compliant satisfies each criterion.</summary>
public sealed record CompliantDespiteFaults() : Refusal("Un critère au moins est jugé non conforme\u00a0: l’offre ne peut pas être conforme. Changez l’un ou l’autre.");

/// <summary>Whoever is told of remarks is told which.</summary>
public sealed record NoRemark() : Refusal("Aucun critère ne porte de remarque\u00a0: écrivez-la, ou concluez que l’offre est conforme.");

/// <summary>What changed, and what the machine found, is judged by somebody.</summary>
/// <param name="Left">How many criteria or findings are left.</param>
public sealed record NotAllJudged(int Left)
    : Refusal(Left == 1 ? "Il reste un critère ou un constat à juger." : $"Il reste {Left} critères ou constats à juger.");

/// <summary>A decision carries a reason of the ministry's list.</summary>
public sealed record ReviewReasonUnknown() : Refusal("Choisissez un motif de la liste.");

/// <summary>A text is read by people.</summary>
public sealed record EvidenceTooLong() : Refusal($"Une explication tient en {CriterionVerdict.LongestEvidence} caractères\u00a0: raccourcissez celle-ci.");

/// <summary>An address leads to a page.</summary>
public sealed record EvidenceAddressUnsound() : Refusal("Ce n’est pas l’adresse d’une page\u00a0: elle commence par https://.");

/// <summary>A10: only what did not change and has no finding is decided together, once the machine checked it.</summary>
/// <param name="Reference">The review that may not be.</param>
public sealed record NotDecidedTogether(string Reference)
    : Refusal($"Le contrôle {Reference} ne peut pas être décidé avec d’autres\u00a0: l’offre a changé, un constat ou un avertissement est à juger, ou la machine ne l’a pas vérifiée ces derniers jours.");

/// <summary>An absence ends after it begins.</summary>
public sealed record AbsenceBackwards() : Refusal("Le dernier jour d’absence ne peut pas précéder le premier.");

/// <summary>Who is away for so long is no longer a reviewer.</summary>
public sealed record AbsenceTooLong() : Refusal("Une absence dure moins d’un an\u00a0: au-delà, demandez à l’administrateur de retirer le rôle.")
{
    /// <summary>Days that an absence lasts at most.</summary>
    internal const int MostDays = 366;
}

/// <summary>Absences are those of who decides reviews.</summary>
public sealed record NotAReviewer() : Refusal("Cette personne ne contrôle pas d’offres\u00a0: choisissez quelqu’un de la liste.");

/// <summary>An interest is in a company of the operation.</summary>
public sealed record PartnerUnknown() : Refusal("Cette entreprise n’est pas connue\u00a0: cherchez-la de nouveau.");

/// <summary>What a colleague has who is there is theirs: a lead reviewer may give it to somebody else.</summary>
/// <param name="Name">Who has it.</param>
public sealed record ReviewHeldByPresent(string Name) : Refusal($"{Name} s’occupe de ce contrôle et n’est pas absent\u00a0: demandez-lui de le rendre.");

/// <summary>There are no such reviews, or they would go to who has them.</summary>
public sealed record NothingToGive() : Refusal("Il n’y a aucun contrôle à confier ainsi\u00a0: choisissez d’autres personnes.");
