using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>The sections in which an offer is written, one a page.</summary>
public static class DraftSections
{
    /// <summary>Before the key of a section that a specification asks for.</summary>
    private const string AskedPrefix = "exigences/";

    /// <summary>Before the key of one that belongs to the partner, and is not written with an offer.</summary>
    private const string PartnerPrefix = "entreprise/";

    public static DraftSection Essentials { get; } =
        new("essentiel", "L’essentiel", content => new object[] { content.Title, content.Promise, content.Modes });

    public static DraftSection PlainWords { get; } = new("en-clair", "En clair", content => content.Plain);

    public static DraftSection Inclusion { get; } =
        new("compris", "Dans le prix, pas dans le prix", content => new[] { content.Included, content.Excluded });

    public static DraftSection Prices { get; } = new("prix", "Les prix", content => new object[] { content.Prices, content.Example });

    /// <summary>The parts of a bundle (A7).</summary>
    public static DraftSection Parts { get; } = new("parties", "Les parties de l’offre groupée", content => content.Parts);

    /// <summary>Who else takes part (A14).</summary>
    public static DraftSection Contributors { get; } = new("intervenants", "Qui fait quoi", content => content.Contributors);

    /// <summary>Pages of the partner's own site (A17).</summary>
    public static DraftSection Links { get; } = new("liens", "Les pages de votre site", content => content.Links);

    public static DraftSection Pictures { get; } = new("images", "Les images", content => content.Pictures ?? []);

    /// <summary>The answers to a section of the offer's specification.</summary>
    public static DraftSection Asked(SpecificationSection section)
    {
        var keys = section.Criteria.Select(criterion => criterion.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            AskedPrefix + section.Key,
            section.Title,
            content => content.Answers.Where(answer => keys.Contains(answer.Key)).ToDictionary());
    }

    /// <summary>The name of a section that its partner answers once for all its offers (A23).</summary>
    public static string KeyOfPartner(SpecificationSection section) => PartnerPrefix + section.Key;

    /// <summary>The sections of an offer under a version of its specification, in the order in which they are written.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="asked">The version; sections that its answers leave out are not among them.</param>
    /// <param name="sheet">The partner's own answers.</param>
    public static IEnumerable<DraftSection> Of(
        OfferContent content, SpecificationContent asked, IReadOnlyDictionary<string, Answer> sheet)
    {
        var answers = asked.AnswersOf(sheet, content.Answers);
        return
        [
            Essentials,
            PlainWords,
            Inclusion,
            .. asked.Sections.Where(section => section.BelongsTo == SectionOwner.Offer && section.AppliesTo(answers)).Select(Asked),
            .. asked.IsBundle || content.Parts.Count > 0 ? [Parts] : (DraftSection[])[],
            Prices,
            Contributors,
            Links,
            Pictures,
        ];
    }
}
