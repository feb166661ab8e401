namespace Catalogue.Core.Specifications;

/// <summary>What one version of a specification asks: sections of criteria.</summary>
public sealed record SpecificationContent
{
    public required IReadOnlyList<SpecificationSection> Sections { get; init; }

    /// <summary>For a bundle: the least number of parts, each under a specification of its own (A7); 0 for what is no bundle.</summary>
    public int LeastParts { get; init; }

    /// <summary>Keys of the criteria that tell what is bought at a glance, in the order in which pages show them first.</summary>
    public IReadOnlyList<string> Essentials { get; init; } = [];

    /// <summary>Whether an offer under it is made of parts that answer other specifications.</summary>
    public bool IsBundle => LeastParts > 0;

    public IEnumerable<Criterion> Criteria => Sections.SelectMany(section => section.Criteria);

    /// <summary>
    /// The answers to its criteria, each from whoever its section belongs to: an offer does not answer in its partner's stead. A
    /// document is the partner's to hand in, whichever section asks for it (A23); the one that an offer was brought in with counts
    /// until one was accepted.
    /// </summary>
    /// <param name="partner">The partner's answers, by criterion key.</param>
    /// <param name="offer">The offer's.</param>
    public IReadOnlyDictionary<string, Answer> AnswersOf(
        IReadOnlyDictionary<string, Answer> partner, IReadOnlyDictionary<string, Answer> offer)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var section in Sections)
        {
            var given = section.BelongsTo == SectionOwner.Partner ? partner : offer;
            foreach (var criterion in section.Criteria)
            {
                if (criterion.Type == CriterionType.Document && partner.TryGetValue(criterion.Key, out var accepted)) answers[criterion.Key] = accepted;
                else if (given.TryGetValue(criterion.Key, out var answer)) answers[criterion.Key] = answer;
            }
        }

        return answers;
    }

    /// <summary>What is asked, however the answers are shown and to whom: what offers are checked against (A6).</summary>
    internal SpecificationContent WithoutDisplay() => this with
    {
        Essentials = [],
        Sections = [.. Sections.Select(section => section with
        {
            Criteria = [.. section.Criteria.Select(criterion => criterion with { Audience = AnswerAudience.Everyone })],
        })],
    };

    /// <summary>The criterion of a key, or null.</summary>
    public Criterion? Find(string key) => Criteria.FirstOrDefault(criterion => criterion.Key == key);
}

/// <summary>A part of a specification.</summary>
public sealed record SpecificationSection
{
    public required string Key { get; init; }

    /// <summary>Its title in French.</summary>
    public required string Title { get; init; }

    /// <summary>Who answers: the partner once for all its offers (the identity sheet, A23), or each offer.</summary>
    public SectionOwner BelongsTo { get; init; } = SectionOwner.Offer;

    /// <summary>The section is only asked when this holds; null when always.</summary>
    public SectionCondition? AppliesWhen { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>Whether the section is asked of an offer that gave these answers.</summary>
    public bool AppliesTo(IReadOnlyDictionary<string, Answer> answers) =>
        AppliesWhen is null
        || (answers.TryGetValue(AppliesWhen.Criterion, out var answer)
            && answer.Choices is { } choices
            && choices.Any(AppliesWhen.Values.Contains));
}

/// <param name="Criterion">Key of a choice criterion.</param>
/// <param name="Values">The section applies when one of these is chosen.</param>
public sealed record SectionCondition(string Criterion, IReadOnlyList<string> Values);

public enum SectionOwner
{
    Offer,
    Partner,
}
