using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.SelfService;

/// <summary>Only a company of the operation keeps its sheet up (A4).</summary>
/// <param name="Status">What it is instead.</param>
public sealed record CompanyClosed(PartnerStatus Status) : Refusal(Status == PartnerStatus.Declared
    ? "La déclaration de cette entreprise n’est pas encore validée\u00a0: rien ne peut être changé ici."
    : "Cette entreprise ne fait pas, ou plus, partie de l’opération\u00a0: rien ne peut être changé ici.");

/// <summary>A company works from somewhere (A24).</summary>
public sealed record LastOutlet()
    : Refusal("C’est le seul point de vente de l’entreprise\u00a0: ajoutez-en un autre avant de retirer celui-ci, ou corrigez-le.");

/// <summary>A colleague removed it meanwhile.</summary>
public sealed record OutletGone() : Refusal("Ce point de vente vient d’être retiré par un collègue\u00a0: rien n’a été changé.");

/// <summary>Offers stand on the outlet (A7).</summary>
/// <param name="Titles">What they are called.</param>
public sealed record OutletInUse(IReadOnlyList<string> Titles)
    : Refusal($"Ce point de vente sert à {string.Join(", ", Titles.Select(title => $"«\u00a0{title}\u00a0»"))}\u00a0: rattachez d’abord ailleurs ce qui en dépend.");

/// <summary>A company has a set number of outlets at most.</summary>
public sealed record TooManyOutlets()
    : Refusal($"L’entreprise a déjà {CompanyService.MostOutlets} points de vente\u00a0: écrivez au ministère pour en ajouter.");

/// <summary>A6, A23: published offers would no longer satisfy their specification.</summary>
/// <param name="Titles">What they are called.</param>
/// <param name="Sentences">What they would lack.</param>
public sealed record AnswersFailOffers(IReadOnlyList<string> Titles, IReadOnlyList<string> Sentences) : Refusal(
    $"Avec ces réponses, {string.Join(", ", Titles.Select(title => $"«\u00a0{title}\u00a0»"))} ne pourrait plus rester au catalogue. {string.Join(" ", Sentences)}");

/// <summary>A document that is no longer valid proves nothing (A23).</summary>
/// <param name="Day">Its last day.</param>
public sealed record DocumentOver(DateOnly Day)
    : Refusal($"Une pièce valable jusqu’au {FrenchDate.InFull(Day)} ne sert plus\u00a0: il en faut une qui vaut encore aujourd’hui.");

/// <summary>Somebody read it, took it back or replaced it meanwhile.</summary>
public sealed record DocumentNoLongerWaits() : Refusal("Cette pièce n’attend plus d’être lue.");

/// <summary>A2: what was read is no longer what is to be accepted.</summary>
public sealed record TermsChangedMeanwhile()
    : Refusal("Les conditions ont changé depuis que vous avez ouvert cette page\u00a0: lisez la nouvelle version.");
