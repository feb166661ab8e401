using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Departures;

/// <summary>Only a partner that is in the operation leaves it, or is changed by decision.</summary>
/// <param name="Status">What it is instead.</param>
public sealed record NotInOperation(PartnerStatus Status) : Refusal(Status switch
{
    PartnerStatus.Declared => "La déclaration de cette entreprise n’est pas encore validée\u00a0: il n’y a rien à décider ici.",
    PartnerStatus.Refused => "La déclaration de cette entreprise a été refusée\u00a0: il n’y a rien à décider ici.",
    PartnerStatus.Left => "Cette entreprise a déjà quitté l’opération.",
    _ => throw new ArgumentOutOfRangeException(nameof(Status), Status, "This partner is in the operation."),
});

/// <summary>A decision has a reason of the list.</summary>
public sealed record ReasonMissing() : Refusal("Choisissez un motif\u00a0: l’entreprise le lira.");

/// <summary>The law asks for the reasons of a decision.</summary>
public sealed record NoteMissing() : Refusal("Expliquez la décision\u00a0: l’entreprise lira ces lignes.");

/// <summary>The explanation is read in a mail.</summary>
public sealed record NoteTooLong() : Refusal($"L’explication tient en {Decision.LongestNote} caractères\u00a0: raccourcissez-la.");

/// <summary>The number is the one it has.</summary>
public sealed record NumberUnchanged() : Refusal("Ce numéro est déjà celui de l’entreprise.");

/// <summary>A number tells one company from every other.</summary>
/// <param name="Company">Whose it is.</param>
public sealed record NumberTaken(string Company) : Refusal($"Ce numéro est celui d’un autre partenaire, {Company}.");

/// <summary>The name is the one it has.</summary>
public sealed record NameUnchanged() : Refusal("Ce nom est déjà celui de l’entreprise.");

/// <summary>A name stands on one line of a list.</summary>
public sealed record NameNotSound() : Refusal($"Donnez un nom d’une ligne, de {IdentityService.LongestName} caractères au plus.");

/// <summary>No partner has that number.</summary>
public sealed record HeirUnknown() : Refusal("Aucun partenaire n’a ce numéro\u00a0: l’entreprise qui reprend doit d’abord rejoindre l’opération.");

/// <summary>A company does not take its own place.</summary>
public sealed record HeirIsItself() : Refusal("Ce numéro est celui de l’entreprise elle-même\u00a0: donnez celui de l’entreprise qui reprend.");

/// <summary>Who takes over is in the operation.</summary>
/// <param name="Company">Who is not.</param>
public sealed record HeirNotInOperation(string Company) : Refusal($"{Company} n’est pas dans l’opération\u00a0: elle ne peut rien reprendre.");

/// <summary>A9: an offer goes on only under a right of the same programme.</summary>
public sealed record HeirWithoutRight(string Company) : Refusal($"{Company} n’a pas de droit d’usage en vigueur sous le même programme.");

/// <summary>What was to move is no offer of the partner's.</summary>
public sealed record NothingOfTheKind() : Refusal("Ce que vous avez choisi a changé entre-temps\u00a0: relisez la liste.");
