using Catalogue.Core.Shared;

namespace Catalogue.Core.Labels;

/// <summary>A2: there are no new terms of use to accept.</summary>
public sealed record NoTermsToAccept() : Refusal("Il n’y a pas de nouvelles conditions à accepter.");

/// <summary>A9: no right outlives the edition of its programme.</summary>
public sealed record RightExceedsEdition(DateOnly EndsOn, DateOnly EditionEndsOn)
    : Refusal($"Le droit d’usage ne peut pas aller jusqu’au {FrenchDate.InFull(EndsOn)} : l’édition s’arrête le {FrenchDate.InFull(EditionEndsOn)}.");
