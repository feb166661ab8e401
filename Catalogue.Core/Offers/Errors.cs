using Catalogue.Core.Shared;

namespace Catalogue.Core.Offers;

/// <summary>A6: the offer does not satisfy its specification.</summary>
public sealed record SpecificationNotSatisfied(string Title, IReadOnlyList<OfferFinding> Findings)
    : Refusal($"« {Title} » ne peut pas être publiée. {string.Join(" ", Findings.Select(finding => finding.Sentence))}");

/// <summary>A6: no version of the specification applies yet.</summary>
public sealed record NoSpecificationInForce(string Specification)
    : Refusal($"Le cahier des charges « {Specification} » n’est pas encore en vigueur.");

/// <summary>A9: an offer only stands under a right of its own partner.</summary>
public sealed record RightOfAnotherPartner(string Partner)
    : Refusal($"Ce droit d’usage n’est pas celui du partenaire « {Partner} ».");

/// <summary>A6: with what the partner that would take it over answered of itself, the offer would not satisfy its specification.</summary>
public sealed record NotSatisfiedByHeir(string Title, string Heir, IReadOnlyList<OfferFinding> Findings) : Refusal(
    $"« {Title} » ne remplirait plus son cahier des charges chez {Heir}. {string.Join(" ", Findings.Select(finding => finding.Sentence))}");

/// <summary>A partner that has left the operation writes nothing any more.</summary>
public sealed record PartnerHasLeft(string Partner)
    : Refusal($"{Partner} a quitté l’opération : son espace se lit, mais ne se change plus.");

/// <summary>A19: nobody knows yet what an offer will say.</summary>
public sealed record DayToCome(DateOnly Day)
    : Refusal($"Le {FrenchDate.InFull(Day)} n’est pas encore là : choisissez aujourd’hui ou un jour passé.");

/// <summary>A19: the offer said nothing yet.</summary>
public sealed record DayBeforePublication(DateOnly Day, DateOnly FirstDay)
    : Refusal($"Le {FrenchDate.InFull(Day)}, cette page n’existait pas encore : elle date du {FrenchDate.InFull(FirstDay)}.");

/// <summary>A9: the partner holds no right of use that is in force.</summary>
public sealed record NoRightInForce(string Partner)
    : Refusal($"Le partenaire « {Partner} » n’a pas de droit d’usage en vigueur : ses offres ne peuvent pas être publiées.");
