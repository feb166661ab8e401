using Catalogue.Core.Shared;

namespace Catalogue.Core.Labels;

/// <summary>A9: no right outlives the edition of its programme.</summary>
public sealed record RightExceedsEdition(DateOnly EndsOn, DateOnly EditionEndsOn)
    : Refusal($"Le droit d’usage ne peut pas aller jusqu’au {EndsOn:d MMMM yyyy} : l’édition s’arrête le {EditionEndsOn:d MMMM yyyy}.");
