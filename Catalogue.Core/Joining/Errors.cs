using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining;

/// <summary>No edition is open: there is nothing to join.</summary>
public sealed record JoiningClosed() : Refusal("Aucune édition de l’opération n’est ouverte aujourd’hui\u00a0: on ne peut pas y entrer pour le moment.");

/// <summary>Other terms of use apply than those that were shown (A2).</summary>
public sealed record TermsHaveChanged() : Refusal("De nouvelles conditions d’utilisation sont entrées en vigueur pendant votre lecture\u00a0: lisez-les ci-dessous, puis cochez la case.");

/// <summary>A link was used, took too long, or another came after it.</summary>
public sealed record RequestLinkOver() : Refusal("Ce lien ne marche plus\u00a0: il a servi, son délai est passé, ou un lien plus récent est parti.");

/// <summary>The number is that of a partner: its own people open it to their colleagues.</summary>
/// <param name="MaskedContact">The address of its contact, masked.</param>
public sealed record CompanyIsPartner(string MaskedContact) : Refusal(
    $"Cette entreprise est déjà partenaire. Pour la rejoindre, demandez une invitation à un gestionnaire de son espace\u00a0: la personne à joindre a l’adresse {MaskedContact}.");

/// <summary>Another request of the same company waits for its answer.</summary>
/// <param name="MaskedContact">The address of its contact, masked.</param>
public sealed record CompanyAlreadyAsks(string MaskedContact) : Refusal(
    $"Une demande est déjà à l’étude pour cette entreprise. Une fois acceptée, la personne qui l’a faite pourra vous inviter\u00a0: son adresse est {MaskedContact}.");

/// <summary>The company lost its right too lately to ask again (« Standing »).</summary>
/// <param name="AskAgainOn">The first legal day on which it may.</param>
public sealed record RightWithdrawnLately(DateOnly AskAgainOn) : Refusal(
    $"Le droit d’usage de cette entreprise lui a été retiré. Elle peut faire une nouvelle demande à partir du {FrenchDate.InFull(AskAgainOn)}.");

/// <summary>What is sent has faults.</summary>
/// <param name="Faults">Which, in the order of the pages.</param>
public sealed record DeclarationIncomplete(IReadOnlyList<DeclarationFault> Faults) : Refusal("Votre demande n’est pas complète\u00a0: corrigez ce qui est indiqué, puis envoyez-la.");

/// <summary>Points that the ministry asked about have no answer yet.</summary>
public sealed record PointsUnanswered() : Refusal("Il reste des questions sans réponse\u00a0: répondez à chacune, puis renvoyez votre demande.");

/// <summary>An answer is empty or too long.</summary>
public sealed record AnswerRefused() : Refusal($"Écrivez votre réponse, en {JoinCompletion.LongestAnswer} caractères au plus.");
