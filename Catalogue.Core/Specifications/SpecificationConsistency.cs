using Catalogue.Core.Files;

namespace Catalogue.Core.Specifications;

/// <summary>What a version of a specification must be before the registry takes it in.</summary>
internal static class SpecificationConsistency
{
    /// <exception cref="SyncFileException">The version contradicts itself, or demands what nobody could measure (A6).</exception>
    public static void Ensure(string reference, SpecificationVersion version)
    {
        if (Faults(version.Content).Concat(PublishedSecrets(version.Content)).FirstOrDefault() is { } fault)
            throw new SyncFileException(reference, $"version {version.Number}: {fault}");
    }

    private static IEnumerable<string> Faults(SpecificationContent content)
    {
        foreach (var key in content.Essentials.Where(key => content.Find(key) is null))
            yield return $"the essential '{key}' is not one of its criteria";
        foreach (var key in content.Criteria.Select(criterion => criterion.Key).GroupBy(key => key).Where(group => group.Count() > 1))
            yield return $"the criterion '{key.Key}' stands twice";
        foreach (var condition in content.Sections.Select(section => section.AppliesWhen).OfType<SectionCondition>())
        {
            if (content.Find(condition.Criterion) is not { Type: CriterionType.Choice or CriterionType.Choices } asked)
                yield return $"'{condition.Criterion}' is not one of its choices";
            else if (condition.Values.Except(asked.Options.Select(option => option.Value)).FirstOrDefault() is { } unknown)
                yield return $"'{condition.Criterion}' has no option '{unknown}'";
        }

        foreach (var criterion in content.Criteria)
        {
            if (criterion.MustInclude.Except(criterion.Options.Select(option => option.Value)).FirstOrDefault() is { } unknown)
                yield return $"'{criterion.Key}' has no option '{unknown}'";
            if (criterion is { IsBlocking: true, IsRequired: true } && !IsMeasurable(criterion))
                yield return $"'{criterion.Key}' blocks publication without saying what is measured: a bound, a list, a standard or a document";
        }
    }

    /// <summary>An offer's answers are part of its published versions, which anybody may read to the byte (A19).</summary>
    private static IEnumerable<string> PublishedSecrets(SpecificationContent content) => content.Sections
        .Where(section => section.BelongsTo == SectionOwner.Offer)
        .SelectMany(section => section.Criteria)
        .Where(criterion => criterion.Audience == AnswerAudience.Ministry)
        .Select(criterion => $"'{criterion.Key}' is the ministry's, and offers publish their answers: only a section of the partner can ask it");

    private static bool IsMeasurable(Criterion criterion) => criterion.Type switch
    {
        CriterionType.Number => criterion.Unit is not null && (criterion.Minimum ?? criterion.Maximum) is not null,
        CriterionType.Choice => criterion.Options.Count > 1,
        CriterionType.Choices => criterion.Options.Count > 1 && (criterion.AtLeast > 0 || criterion.MustInclude.Count > 0),
        CriterionType.Document or CriterionType.Capability => true,
        _ => false,
    };
}
