using Catalogue.Core.Letters;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Reviews;

/// <summary>A criterion that a review judges, with what the offer answers to it.</summary>
public sealed record ReviewedCriterion
{
    /// <summary>Which one: its key; of a part of a bundle, after the part's rank: « 1/debit ».</summary>
    public required string Id { get; init; }

    /// <summary>Title of the section that asks it.</summary>
    public required string Section { get; init; }

    /// <summary>Label of the part of a bundle that answers; null where the whole does.</summary>
    public required string? Part { get; init; }

    public required Criterion Criterion { get; init; }

    /// <summary>The code under which a notice cites it.</summary>
    public required string Clause { get; init; }

    /// <summary>What is answered; null for nothing.</summary>
    public required Answer? Answer { get; init; }

    /// <summary>Whether the answer is not the one that the last check found compliant; true for all of a first check.</summary>
    public required bool HasChanged { get; init; }

    /// <summary>What the machine found of it.</summary>
    public required IReadOnlyList<MachineFinding> Findings { get; init; }

    /// <summary>Whether somebody is to judge it: what did not change and has no finding is as it was.</summary>
    public bool IsToJudge => HasChanged || Findings.Count > 0;

    /// <summary>Every criterion asked of an offer, in the order of its specification, then of those of its parts.</summary>
    /// <param name="content">What the offer says.</param>
    /// <param name="gate">What it is checked against.</param>
    /// <param name="sheet">The partner's own answers.</param>
    /// <param name="changes">What changed since the last check; null for a first one.</param>
    /// <param name="findings">What the machine found.</param>
    public static IReadOnlyList<ReviewedCriterion> AllOf(
        OfferContent content,
        PublicationGate gate,
        IReadOnlyDictionary<string, Answer> sheet,
        ContentComparison? changes,
        IReadOnlyList<MachineFinding> findings)
    {
        var changed = changes?.Changes.OfType<AnswerChange>().Select(change => (change.Part, change.Key)).ToHashSet();
        var whole = gate.Specification.Content;
        var said = whole.Criteria.Select(criterion => criterion.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Asked(gate.Specification, whole.AnswersOf(sheet, content.Answers), null, null),
            .. content.Parts.Index()
                .Where(part => gate.Parts.ContainsKey(part.Item.Specification))
                .SelectMany(part =>
                {
                    var asked = gate.Parts[part.Item.Specification];
                    return Asked(asked, asked.Content.AnswersOf(sheet, PublicationGate.WholeAnswers(content, part.Item)), part.Item.Label, part.Index)
                        .Where(one => !said.Contains(one.Criterion.Key));
                }),
        ];

        IEnumerable<ReviewedCriterion> Asked(SpecificationVersion asked, IReadOnlyDictionary<string, Answer> answers, string? part, int? rank) =>
            from section in asked.Content.Sections
            where section.AppliesTo(answers)
            from criterion in section.Criteria
            select new ReviewedCriterion
            {
                Id = rank is null ? criterion.Key : $"{rank + 1}/{criterion.Key}",
                Section = section.Title,
                Part = part,
                Criterion = criterion,
                Clause = ClauseBook.CodeOf(asked.SpecificationReference, criterion.Key),
                Answer = answers.GetValueOrDefault(criterion.Key),
                HasChanged = changed is null || changed.Contains((part, criterion.Key)),
                Findings = [.. findings.Where(finding => finding.Criterion == criterion.Key && finding.Part == rank)],
            };
    }
}
