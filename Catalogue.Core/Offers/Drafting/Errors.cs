using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>A colleague wrote the same section since it was opened; nothing of either is lost.</summary>
/// <param name="By">Who, as an identifier.</param>
/// <param name="At">When.</param>
public sealed record DraftChangedMeanwhile(string? By, DateTimeOffset? At)
    : Refusal("Quelqu’un d’autre a enregistré cette rubrique pendant que vous l’écriviez.");

/// <summary>What is published is what somebody has just read again: the draft is another by now.</summary>
public sealed record DraftReadIsAnother()
    : Refusal("Le brouillon a changé depuis que vous avez ouvert cette page : relisez ce qui change, puis publiez.");

/// <summary>The catalogue says the same already: what changes nothing is not published.</summary>
public sealed record NothingToPublish()
    : Refusal("L’offre en ligne dit déjà la même chose : il n’y a rien à publier.");

/// <summary>A12: what was lost by decision comes back by decision.</summary>
public sealed record OfferWasTaken(string Reference)
    : Refusal($"L’offre {Reference} a été retirée par le ministère : elle ne se publie plus d’ici.");

/// <summary>Only what is in the catalogue can be taken out of it.</summary>
public sealed record NotInCatalogue(string Reference)
    : Refusal($"L’offre {Reference} n’est pas au catalogue : il n’y a rien à retirer.");

/// <summary>There is no published version to go back to.</summary>
public sealed record NeverPublished(string Reference)
    : Refusal($"L’offre {Reference} n’a jamais été publiée : il n’y a pas de version à reprendre.");

/// <summary>A published offer is taken out of the catalogue, never deleted (A19).</summary>
public sealed record OfferWasPublished(string Reference)
    : Refusal($"L’offre {Reference} a été publiée : elle se retire du catalogue, mais ne se supprime pas.");

/// <summary>A7: the outlet is none of the partner's.</summary>
public sealed record OutletOfAnotherPartner()
    : Refusal("Ce point de vente n’est pas celui de votre entreprise.");

/// <summary>A title is needed to begin.</summary>
public sealed record TitleMissing()
    : Refusal("Donnez un titre à l’offre : vous pourrez le changer.");

/// <summary>A7: a competence centre or an adviser is an offer for each outlet, and this one has its own already.</summary>
public sealed record OutletHasOne(string Outlet, string Reference)
    : Refusal($"Le point de vente « {Outlet} » a déjà sa fiche de ce genre, {Reference} : modifiez-la.");
