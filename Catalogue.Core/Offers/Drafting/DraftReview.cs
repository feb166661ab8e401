using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>How far an offer is written: what its gate finds (A6), section by section.</summary>
public sealed class DraftReview
{
    private readonly Dictionary<string, ReviewedSection> _byKey;

    private DraftReview(IReadOnlyList<ReviewedSection> own, IReadOnlyList<ReviewedSection> ofPartner)
    {
        (Own, OfPartner) = (own, ofPartner);
        _byKey = own.Concat(ofPartner).ToDictionary(section => section.Key, StringComparer.Ordinal);
    }

    /// <summary>The sections of the offer, in the order in which they are written.</summary>
    public IReadOnlyList<ReviewedSection> Own { get; }

    /// <summary>Those that its partner answers once for all its offers (A23).</summary>
    public IReadOnlyList<ReviewedSection> OfPartner { get; }

    /// <summary>Everything that was found, section after section.</summary>
    public IEnumerable<OfferFinding> Findings => Own.Concat(OfPartner).SelectMany(section => section.Findings);

    /// <summary>How many things stand in the way of publication.</summary>
    public int Missing => Findings.Count(finding => finding.IsBlocking);

    /// <summary>Reviews a draft.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="gate">What it must satisfy.</param>
    /// <param name="sheet">The partner's own answers.</param>
    /// <param name="today">The legal day on which the documents owed must be valid (A23).</param>
    public static DraftReview Of(OfferContent content, PublicationGate gate, IReadOnlyDictionary<string, Answer> sheet, DateOnly today)
    {
        var asked = gate.Specification.Content;
        var ofPartner = asked.Sections.Where(section => section.BelongsTo == SectionOwner.Partner).ToList();
        var keys = KeysOf(asked);
        var found = gate.Run(content, sheet, today).ToLookup(finding => KeyOf(finding, keys), StringComparer.Ordinal);
        var blank = OfferContent.Blank(content.Title);
        return new(
            [
                .. DraftSections.Of(content, asked, sheet).Select(section => ReviewedSection.Of(
                    section.Key, section.Title, section.MarkOf(content) != section.MarkOf(blank), [.. found[section.Key]])),
            ],
            [
                .. ofPartner.Select(section => (Section: section, Key: DraftSections.KeyOfPartner(section))).Select(one => ReviewedSection.Of(
                    one.Key, one.Section.Title, one.Section.Criteria.Any(criterion => sheet.ContainsKey(criterion.Key)), [.. found[one.Key]])),
            ]);
    }

    /// <summary>The same, each thing said in words that know more of its partner.</summary>
    public DraftReview Saying(Func<OfferFinding, string> say) =>
        new([.. Own.Select(section => section.Saying(say))], [.. OfPartner.Select(section => section.Saying(say))]);

    /// <summary>The section of a key, or null when the offer has none such.</summary>
    public ReviewedSection? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The section that each criterion stands in.</summary>
    private static Dictionary<string, string> KeysOf(SpecificationContent asked) => (
        from section in asked.Sections
        let key = section.BelongsTo == SectionOwner.Partner ? DraftSections.KeyOfPartner(section) : DraftSections.Asked(section).Key
        from criterion in section.Criteria
        select (criterion.Key, Section: key)).ToDictionary(StringComparer.Ordinal);

    private static string KeyOf(OfferFinding finding, Dictionary<string, string> sections) => finding.Place switch
    {
        OfferPlace.Texts when finding.Field is OfferTexts.Title or OfferTexts.Promise => DraftSections.Essentials.Key,
        OfferPlace.Texts => DraftSections.PlainWords.Key,
        OfferPlace.Modes => DraftSections.Essentials.Key,
        OfferPlace.Inclusion => DraftSections.Inclusion.Key,
        OfferPlace.Parts => DraftSections.Parts.Key,
        OfferPlace.Prices => DraftSections.Prices.Key,
        OfferPlace.Links => DraftSections.Links.Key,
        _ => sections[finding.Field],
    };
}

/// <summary>A section of an offer, with what it lacks.</summary>
/// <param name="Key">Its name, as <see cref="DraftSection.Key"/>.</param>
/// <param name="Title">Its title in French.</param>
/// <param name="State">How far it is.</param>
/// <param name="Findings">What it lacks, in the order of its fields.</param>
public sealed record ReviewedSection(string Key, string Title, SectionState State, IReadOnlyList<OfferFinding> Findings)
{
    /// <summary>How many things in it stand in the way of publication.</summary>
    public int Missing => Findings.Count(finding => finding.IsBlocking);

    /// <summary>How many of them are documents, which are sent apart from what is written (A23).</summary>
    public int MissingDocuments => Findings.Count(finding => finding is { IsBlocking: true, IsDocument: true });

    internal ReviewedSection Saying(Func<OfferFinding, string> say) =>
        this with { Findings = [.. Findings.Select(finding => finding with { Sentence = say(finding) })] };

    internal static ReviewedSection Of(string key, string title, bool saysSomething, IReadOnlyList<OfferFinding> findings)
    {
        var lacks = findings.Any(finding => finding.IsBlocking);
        var state = (lacks, saysSomething) switch
        {
            (true, false) => SectionState.ToBegin,
            (true, true) => SectionState.Incomplete,
            (false, false) => SectionState.Optional,
            (false, true) => SectionState.Complete,
        };
        return new(key, title, state, findings);
    }
}

/// <summary>How far a section is.</summary>
public enum SectionState
{
    /// <summary>Nothing is written, and something is owed.</summary>
    ToBegin,

    /// <summary>Something is written, and something is still owed.</summary>
    Incomplete,

    /// <summary>Nothing is written, and nothing is owed.</summary>
    Optional,

    /// <summary>Nothing is owed any more.</summary>
    Complete,
}
