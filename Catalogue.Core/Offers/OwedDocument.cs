using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>A document without which what a specification asks is not satisfied (A23).</summary>
/// <param name="Criterion">What asks for it.</param>
/// <param name="Owner">Whose section it stands in.</param>
/// <param name="ValidUntil">The last legal day of the one that answers it; null when none does.</param>
public sealed record OwedDocument(Criterion Criterion, SectionOwner Owner, DateOnly? ValidUntil)
{
    /// <summary>Those that a version of a specification owes, in the order in which it asks for them.</summary>
    /// <param name="asked">The version.</param>
    /// <param name="sheet">The partner's own answers.</param>
    /// <param name="given">The offer's.</param>
    public static IEnumerable<OwedDocument> Of(
        SpecificationContent asked, IReadOnlyDictionary<string, Answer> sheet, IReadOnlyDictionary<string, Answer> given)
    {
        var answers = asked.AnswersOf(sheet, given);
        return
            from section in asked.Sections
            where section.AppliesTo(answers)
            from criterion in section.Criteria
            where criterion is { Type: CriterionType.Document, IsRequired: true, IsBlocking: true }
            select new OwedDocument(criterion, section.BelongsTo, answers.GetValueOrDefault(criterion.Key)?.ValidUntil);
    }
}
