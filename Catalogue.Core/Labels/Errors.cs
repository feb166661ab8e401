using Catalogue.Core.Shared;

namespace Catalogue.Core.Labels;

/// <summary>A2: there are no new terms of use to accept.</summary>
public sealed record NoTermsToAccept() : Refusal("Il n’y a pas de nouvelles conditions à accepter.");

/// <summary>« Standing »: a company whose right was withdrawn waits before it asks again.</summary>
public sealed record AskedAgainTooSoon(DateOnly From)
    : Refusal($"Le droit d’usage de cette entreprise a été retiré\u00a0: une nouvelle demande n’est possible qu’à partir du {FrenchDate.InFull(From)}.");

/// <summary>A9: no right outlives the edition of its programme.</summary>
public sealed record RightExceedsEdition(DateOnly EndsOn, DateOnly EditionEndsOn)
    : Refusal($"Le droit d’usage ne peut pas aller jusqu’au {FrenchDate.InFull(EndsOn)} : l’édition s’arrête le {FrenchDate.InFull(EditionEndsOn)}.");
