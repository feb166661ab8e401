using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Renewal;

/// <summary>A9: no next edition is known yet, its turn has not come, or the right is not one that goes on.</summary>
public sealed record NothingToRenew() : Refusal("Il n’y a rien à demander pour le moment\u00a0: la page dit où vous en êtes.");

/// <summary>The company has asked already.</summary>
/// <param name="Reference">« DE-00012 ».</param>
public sealed record RenewalAlreadyAsked(string Reference) : Refusal($"Votre entreprise a déjà fait cette demande\u00a0: {Reference}. Rien d’autre n’est à faire.");
