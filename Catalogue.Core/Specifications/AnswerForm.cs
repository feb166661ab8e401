namespace Catalogue.Core.Specifications;

/// <summary>
/// Whether answers are answers to a specification at all. The gate (<see cref="SpecificationCheck"/>) reads the answers it
/// needs; what comes from elsewhere may hold others, which nobody would ever see.
/// </summary>
public static class AnswerForm
{
    /// <summary>What is answered to no question, or not in the way of the question.</summary>
    /// <param name="content">The version whose questions are answered.</param>
    /// <param name="answers">An offer's, by criterion key.</param>
    public static IEnumerable<string> Faults(SpecificationContent content, IReadOnlyDictionary<string, Answer> answers)
    {
        foreach (var (key, answer) in answers)
        {
            if (content.Sections.Any(section => section.BelongsTo == SectionOwner.Partner && section.Criteria.Any(asked => asked.Key == key)))
                yield return $"Réponse « {key} » : le partenaire y répond une fois pour toutes ses offres.";
            else if (content.Find(key) is not { } criterion) yield return $"Réponse « {key} » : le cahier des charges ne pose pas cette question.";
            else if (!Fits(criterion.Type, answer)) yield return $"Réponse « {key} » : « {criterion.Label} » demande {Expected(criterion.Type)}.";
        }
    }

    private static bool Fits(CriterionType type, Answer answer)
    {
        List<CriterionType> given = [];
        if (answer.YesNo is not null) given.Add(CriterionType.YesNo);
        if (answer.Number is not null) given.Add(CriterionType.Number);
        if (answer.Text is not null) given.Add(CriterionType.Text);
        if (answer.Choices is not null) given.Add(CriterionType.Choices);
        if (answer.ValidUntil is not null) given.Add(CriterionType.Document);
        if (answer.Capability is not null) given.Add(CriterionType.Capability);
        return given is [var only] && only == (type == CriterionType.Choice ? CriterionType.Choices : type);
    }

    private static string Expected(CriterionType type) => type switch
    {
        CriterionType.YesNo => "« yesNo »",
        CriterionType.Number => "« number »",
        CriterionType.Document => "« validUntil »",
        CriterionType.Capability => "« capability »",
        CriterionType.Choice or CriterionType.Choices => "« choices »",
        _ => "« text »",
    };
}
