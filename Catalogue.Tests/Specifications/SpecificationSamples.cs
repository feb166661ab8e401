using Catalogue.Core.Demo;
using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Specifications;

/// <summary>Answers that satisfy a specification by as little as possible, and answers that fail one criterion by as little.</summary>
internal static class SpecificationSamples
{
    private const decimal Little = 0.01m;

    /// <summary>The day on which all is checked, the last one of the documents.</summary>
    public static readonly DateOnly Today = new(2027, 6, 30);

    /// <summary>Whether a criterion can forbid a publication.</summary>
    public static bool CanBlock(Criterion criterion) =>
        criterion.IsBlocking && (criterion.IsRequired || criterion.Type == CriterionType.Capability)
        && criterion is not { Type: CriterionType.Capability, Owed: CapabilityRequirement.Free };

    /// <summary>The answers of both the partner and the offer.</summary>
    public static Dictionary<string, Answer> Satisfying(SpecificationContent content) =>
        content.Criteria.ToDictionary(criterion => criterion.Key, Satisfying);

    /// <summary>The same, where a section that is only asked in some cases is asked.</summary>
    public static Dictionary<string, Answer> SatisfyingWithin(SpecificationContent content, SpecificationSection section)
    {
        var answers = Satisfying(content);
        if (section.AppliesWhen is not { } condition) return answers;
        var asked = content.Find(condition.Criterion)!;
        var already = asked.Type == CriterionType.Choice ? [] : answers[condition.Criterion].Choices!;
        answers[condition.Criterion] = new() { Choices = [.. already.Append(condition.Values[0]).Distinct()] };
        return answers;
    }

    /// <summary>Every way to fail a criterion just so; null for no answer.</summary>
    public static IEnumerable<Answer?> Failing(Criterion criterion)
    {
        yield return null;
        if (criterion.Minimum is { } minimum) yield return new() { Number = minimum - Little };
        if (criterion.Maximum is { } maximum) yield return new() { Number = maximum + Little };
        if (criterion.Type is CriterionType.Choice or CriterionType.Choices) yield return new() { Choices = ["inconnu"] };
        if (criterion.Type == CriterionType.Choice) yield return new() { Choices = [.. criterion.Options.Select(option => option.Value)] };
        if (criterion.Type == CriterionType.Choices) yield return new() { Choices = [] };
        foreach (var owed in criterion.MustInclude)
            yield return new() { Choices = [.. criterion.Options.Select(option => option.Value).Where(value => value != owed)] };
        if (criterion.AtLeast > 1)
            yield return new() { Choices = [.. criterion.Options.Take(criterion.AtLeast - 1).Select(option => option.Value)] };
        if (criterion.Type == CriterionType.Document)
        {
            yield return new() { Text = "bientôt" };
            yield return new() { ValidUntil = Today.AddDays(-1) };
        }

        if (criterion.Type == CriterionType.Capability)
        {
            yield return new() { Capability = new(CapabilityProvision.None) };
            yield return new() { Capability = new(CapabilityProvision.ThirdParty) };
        }
    }

    private static Answer Satisfying(Criterion criterion) => SatisfyingAnswers.Least(criterion, Today);
}
