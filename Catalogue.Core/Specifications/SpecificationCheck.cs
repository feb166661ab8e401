using Catalogue.Core.Shared;

namespace Catalogue.Core.Specifications;

/// <summary>
/// The specification gate (A6): what an offer's answers lack, in plain words. The same check runs while the partner types,
/// at publication, and when a new version is prepared.
/// </summary>
public static class SpecificationCheck
{
    /// <summary>Every finding, in the order of the specification; none when the answers satisfy it.</summary>
    /// <param name="content">The version to satisfy.</param>
    /// <param name="answers">The partner's and the offer's answers together, by criterion key.</param>
    /// <param name="today">The legal day on which the documents owed must be valid (A23); null to leave their last days out.</param>
    public static IReadOnlyList<SpecificationFinding> Run(
        SpecificationContent content, IReadOnlyDictionary<string, Answer> answers, DateOnly? today)
    {
        return [.. content.Sections
            .Where(section => section.AppliesTo(answers))
            .SelectMany(section => section.Criteria)
            .Select(criterion => (Criterion: criterion, Lacks: Lacks(criterion, answers.GetValueOrDefault(criterion.Key), today)))
            .Where(check => check.Lacks is not null)
            .Select(check => new SpecificationFinding(check.Criterion.Key, check.Criterion.IsBlocking, check.Lacks!)
            {
                IsDocument = check.Criterion.Type == CriterionType.Document,
            })];
    }

    private static string? Lacks(Criterion criterion, Answer? answer, DateOnly? today) => criterion.Type switch
    {
        CriterionType.Capability => LacksCapability(criterion, answer?.Capability),
        _ when !IsAnswered(criterion.Type, answer) => criterion.IsRequired ? $"« {criterion.Label} » : {Absent(criterion.Type)}" : null,
        CriterionType.YesNo => LacksYesNo(criterion, answer!.YesNo!.Value),
        CriterionType.Number => LacksNumber(criterion, answer!.Number!.Value),
        CriterionType.Choice or CriterionType.Choices => LacksChoices(criterion, answer!.Choices!),
        CriterionType.Document => LacksValidity(criterion, answer!.ValidUntil!.Value, today),
        _ => null,
    };

    /// <summary>A document that was sent answers nothing before it is accepted (A23).</summary>
    private static string Absent(CriterionType type) =>
        type == CriterionType.Document ? "il faut une pièce que le ministère a acceptée." : "la réponse manque.";

    private static bool IsAnswered(CriterionType type, Answer? answer) => answer is not null && type switch
    {
        CriterionType.YesNo => answer.YesNo is not null,
        CriterionType.Number => answer.Number is not null,
        CriterionType.Choice or CriterionType.Choices => answer.Choices is { Count: > 0 },
        CriterionType.Text => !string.IsNullOrWhiteSpace(answer.Text),
        CriterionType.Document => answer.ValidUntil is not null,
        _ => answer.Capability is not null,
    };

    private static string? LacksYesNo(Criterion criterion, bool answer) =>
        criterion.MustBe is { } expected && answer != expected
            ? $"« {criterion.Label} » : la réponse doit être « {(expected ? "oui" : "non")} »."
            : null;

    private static string? LacksNumber(Criterion criterion, decimal answer)
    {
        if (criterion.Minimum is { } minimum && answer < minimum)
            return $"« {criterion.Label} » : {Show(answer)}, il faut au moins {Show(minimum)}.";
        if (criterion.Maximum is { } maximum && answer > maximum)
            return $"« {criterion.Label} » : {Show(answer)}, il faut au plus {Show(maximum)}.";
        return null;

        string Show(decimal number) => FrenchNumber.Measure(number, criterion.Unit);
    }

    private static string? LacksChoices(Criterion criterion, IReadOnlyList<string> answer)
    {
        if (answer.FirstOrDefault(value => criterion.Options.All(option => option.Value != value)) is { } unknown)
            return $"« {criterion.Label} » : « {unknown} » n’est pas une réponse possible.";
        if (criterion.Type == CriterionType.Choice && answer.Count > 1)
            return $"« {criterion.Label} » : une seule réponse est possible.";
        if (criterion.MustInclude.Except(answer).ToList() is { Count: > 0 } missing)
            return $"« {criterion.Label} » : il manque {string.Join(", ", missing.Select(criterion.OptionLabel))}.";
        return answer.Distinct(StringComparer.Ordinal).Count() < criterion.AtLeast
            ? $"« {criterion.Label} » : il faut au moins {criterion.AtLeast} {(criterion.AtLeast == 1 ? "réponse" : "réponses")}."
            : null;
    }

    /// <summary>A document that is not owed says nothing once it has lapsed, as if it had not been given.</summary>
    private static string? LacksValidity(Criterion criterion, DateOnly validUntil, DateOnly? today) =>
        criterion.IsRequired && validUntil < today
            ? $"« {criterion.Label} » : la pièce n’est plus valable depuis le {FrenchDate.InFull(validUntil.AddDays(1))}, il en faut une nouvelle."
            : null;

    private static string? LacksCapability(Criterion criterion, Capability? answer)
    {
        if (answer is { Provision: CapabilityProvision.ThirdParty } && string.IsNullOrWhiteSpace(answer.ThirdParty))
            return $"« {criterion.Label} » : l’entreprise qui le fait doit être nommée.";
        var provision = answer?.Provision ?? CapabilityProvision.None;
        return criterion.Owed switch
        {
            CapabilityRequirement.Own when provision != CapabilityProvision.Own =>
                $"« {criterion.Label} » : un centre de cette catégorie doit le faire lui-même.",
            CapabilityRequirement.OwnOrThirdParty when provision == CapabilityProvision.None =>
                $"« {criterion.Label} » : un centre de cette catégorie doit le faire ou le faire faire.",
            _ => null,
        };
    }
}

/// <param name="CriterionKey">The criterion that is not satisfied.</param>
/// <param name="IsBlocking">Whether it forbids publication.</param>
/// <param name="Sentence">What is missing, in French.</param>
public sealed record SpecificationFinding(string CriterionKey, bool IsBlocking, string Sentence)
{
    /// <summary>Whether what is missing is a document, which is sent apart from what is answered (A23).</summary>
    public bool IsDocument { get; init; }
}
