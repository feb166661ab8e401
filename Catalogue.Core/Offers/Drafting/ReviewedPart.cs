using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>
/// How far a part of a bundle is written (A7): it is checked against its own specification, and is not asked again what the whole
/// bundle answers.
/// </summary>
public sealed record ReviewedPart
{
    /// <summary>Parts of a bundle at most: beyond, it is no offer made for somebody.</summary>
    public const int MostParts = 10;

    public required OfferPart Part { get; init; }

    /// <summary>Where it stands among the parts, from 0.</summary>
    public required int Rank { get; init; }

    /// <summary>What it is asked alone, section by section, with how far each is; empty while no version is in force.</summary>
    public required IReadOnlyList<ReviewedSection> Sections { get; init; }

    /// <summary>What the sections ask, in the same order.</summary>
    public required IReadOnlyList<SpecificationSection> Asked { get; init; }

    /// <summary>What none of its sections mends: what concerns it as a whole, or asks for more than the whole bundle answers.</summary>
    public required IReadOnlyList<OfferFinding> Findings { get; init; }

    /// <summary>How many things in it stand in the way of publication.</summary>
    public int Missing => Findings.Count(finding => finding.IsBlocking) + Sections.Sum(section => section.Missing);

    /// <summary>The section of its own that asks a criterion; null where the whole bundle or its partner answers it.</summary>
    /// <param name="key">The criterion.</param>
    public SpecificationSection? SectionAsking(string key) => Asked.FirstOrDefault(section => Asks(section, key));

    /// <summary>How far it is, all its sections together.</summary>
    public SectionState State => (Missing > 0, Part.Answers.Count > 0) switch
    {
        (true, false) => SectionState.ToBegin,
        (true, true) => SectionState.Incomplete,
        _ => SectionState.Complete,
    };

    /// <summary>The parts of a draft.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="gate">What it must satisfy.</param>
    /// <param name="sheet">The partner's own answers.</param>
    /// <param name="today">The legal day.</param>
    public static IReadOnlyList<ReviewedPart> AllOf(
        OfferContent content, PublicationGate gate, IReadOnlyDictionary<string, Answer> sheet, DateOnly today)
    {
        var findings = gate.Run(content, sheet, today).Where(finding => finding.Place == OfferPlace.Parts).ToLookup(finding => finding.Rank);
        return [.. content.Parts.Select((part, rank) => Of(part, rank, AskedOf(content, part, gate, sheet), [.. findings[rank]]))];
    }

    /// <summary>What a part is asked alone: the sections of its specification that apply, less what is asked of the whole bundle.</summary>
    private static List<SpecificationSection> AskedOf(
        OfferContent content, OfferPart part, PublicationGate gate, IReadOnlyDictionary<string, Answer> sheet)
    {
        if (!gate.Parts.TryGetValue(part.Specification, out var version)) return [];
        var (whole, own) = (gate.Specification.Content, version.Content);
        var ofWhole = whole.AnswersOf(sheet, content.Answers);
        var ofPart = own.AnswersOf(sheet, PublicationGate.WholeAnswers(content, part));
        var said = whole.Sections.Where(section => section.AppliesTo(ofWhole))
            .SelectMany(section => section.Criteria)
            .Select(criterion => criterion.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.Sections.Where(section => section.BelongsTo == SectionOwner.Offer && section.AppliesTo(ofPart))
                .Select(section => section with { Criteria = [.. section.Criteria.Where(criterion => !said.Contains(criterion.Key))] })
                .Where(section => section.Criteria.Count > 0),
        ];
    }

    private static ReviewedPart Of(OfferPart part, int rank, List<SpecificationSection> asked, List<OfferFinding> findings) => new()
    {
        Part = part,
        Rank = rank,
        Asked = asked,
        Sections = [.. asked.Select(section => Review(section, part, findings))],
        Findings = [.. findings.Where(finding => !asked.Exists(section => Asks(section, finding.Field)))],
    };

    private static bool Asks(SpecificationSection section, string key) => section.Criteria.Any(criterion => criterion.Key == key);

    private static ReviewedSection Review(SpecificationSection section, OfferPart part, List<OfferFinding> findings)
    {
        var keys = section.Criteria.Select(criterion => criterion.Key).ToHashSet(StringComparer.Ordinal);
        return ReviewedSection.Of(
            section.Key, section.Title, part.Answers.Keys.Any(keys.Contains), [.. findings.Where(finding => keys.Contains(finding.Field))]);
    }
}
