using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>
/// What everybody may read of the answers behind an entry: those of the sections it is asked, without those that annex 3 of
/// the terms of use reserves to the ministry (A23). Public pages read answers here and nowhere else.
/// </summary>
public sealed class PublicAnswers
{
    private readonly Dictionary<string, Answer> _answers;

    private PublicAnswers(SpecificationContent asked, IReadOnlyDictionary<string, Answer> partner, IReadOnlyDictionary<string, Answer> offer)
    {
        var all = asked.AnswersOf(partner, offer);
        Sections =
        [
            .. asked.Sections.Where(section => section.AppliesTo(all))
                .Select(section => section with
                {
                    Criteria = [.. section.Criteria.Where(criterion => criterion.Audience == AnswerAudience.Everyone)],
                })
                .Where(section => section.Criteria.Count > 0),
        ];
        var readable = Sections.SelectMany(section => section.Criteria).Where(criterion => all.ContainsKey(criterion.Key)).ToList();
        _answers = readable.ToDictionary(criterion => criterion.Key, criterion => all[criterion.Key], StringComparer.Ordinal);
        Essentials = [.. asked.Essentials.SelectMany(key => readable.Where(criterion => criterion.Key == key))];
    }

    /// <summary>The answered criteria that tell what is bought at a glance.</summary>
    public IReadOnlyList<Criterion> Essentials { get; }

    /// <summary>What is asked, less what is reserved; sections of which nothing is left are not there.</summary>
    public IReadOnlyList<SpecificationSection> Sections { get; }

    /// <summary>What an entry and its partner answer.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="asked">The version of the specification that it was published under.</param>
    public static PublicAnswers Of(CatalogueEntry entry, SpecificationContent asked) =>
        new(asked, entry.Partner.Sheet, entry.Content.Answers);

    /// <summary>What a part of a bundle answers, over what the whole does (A7).</summary>
    public static PublicAnswers Of(CatalogueEntry entry, OfferPart part, SpecificationContent asked) =>
        new(asked, entry.Partner.Sheet, PublicationGate.WholeAnswers(entry.Content, part));

    /// <summary>The answer to a criterion; null where there is none to read.</summary>
    public Answer? To(Criterion criterion) => _answers.GetValueOrDefault(criterion.Key);
}
