using Catalogue.Core.Specifications;

namespace Catalogue.Core.Demo;

/// <summary>Answers that satisfy a specification, made from what it asks: by as little as possible, or in many ways.</summary>
internal static class SatisfyingAnswers
{
    private const double ShareOfOptions = 0.3;
    private const double ShareOfOwn = 0.7;

    /// <summary>The answer that satisfies a criterion by as little as possible.</summary>
    /// <param name="criterion">What is asked.</param>
    /// <param name="validUntil">Last day of a document.</param>
    public static Answer Least(Criterion criterion, DateOnly validUntil) => criterion.Type switch
    {
        CriterionType.YesNo => new() { YesNo = criterion.MustBe ?? false },
        CriterionType.Number => new() { Number = criterion.Minimum ?? criterion.Maximum ?? 0 },
        CriterionType.Choice => new() { Choices = [criterion.Options[0].Value] },
        CriterionType.Choices => new()
        {
            Choices = [.. criterion.MustInclude
                .Concat(criterion.Options.Select(option => option.Value).Except(criterion.MustInclude))
                .Take(Math.Max(1, Math.Max(criterion.MustInclude.Count, criterion.AtLeast)))],
        },
        CriterionType.Document => new() { ValidUntil = validUntil },
        CriterionType.Capability => new() { Capability = new(CapabilityProvision.ThirdParty, "Une entreprise (Paris)") },
        _ => new() { Text = "Une réponse." },
    };

#pragma warning disable CA5394 // Nothing secret: the same answers are wanted at each run.
    /// <summary>One of the answers that satisfy a criterion.</summary>
    /// <param name="criterion">What is asked.</param>
    /// <param name="validUntil">Last day of a document.</param>
    /// <param name="random">Which one.</param>
    public static Answer Any(Criterion criterion, DateOnly validUntil, Random random) => criterion.Type switch
    {
        CriterionType.YesNo => new() { YesNo = criterion.MustBe ?? random.Next(2) == 0 },
        CriterionType.Number => new() { Number = NumberWithin(criterion, random) },
        CriterionType.Choice => new() { Choices = [criterion.Options[random.Next(criterion.Options.Count)].Value] },
        CriterionType.Choices => new()
        {
            Choices = [.. Least(criterion, validUntil).Choices!
                .Union(criterion.Options.Select(option => option.Value).Where(_ => random.NextDouble() < ShareOfOptions))],
        },
        CriterionType.Capability when criterion.Owed == CapabilityRequirement.Own || random.NextDouble() < ShareOfOwn =>
            new() { Capability = new(CapabilityProvision.Own) },
        _ => Least(criterion, validUntil),
    };

    private static decimal NumberWithin(Criterion criterion, Random random)
    {
        var least = criterion.Minimum ?? 0;
        var most = criterion.Maximum ?? Math.Max(1, least) * 2;
        var between = least + (most - least) * (decimal)random.NextDouble();
        // Whole numbers where whole numbers are asked.
        return Math.Clamp(decimal.IsInteger(least) && decimal.IsInteger(most) ? Math.Round(between) : Math.Round(between, 1), least, most);
    }
#pragma warning restore CA5394
}
