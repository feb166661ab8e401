using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>
/// Everything an offer must be to stand in the catalogue (A6): what its specification asks, the parts of a bundle each
/// under its own (A7), where the work is done (A24), what the price covers (A22), and prices that are complete (A15). The same check runs as the partner types and at publication.
/// </summary>
/// <param name="specification">The version the offer must satisfy.</param>
/// <param name="parts">The versions the parts of a bundle must satisfy, by reference of their specification; null for none.</param>
public sealed class PublicationGate(SpecificationVersion specification, IReadOnlyDictionary<string, SpecificationVersion>? parts = null)
{
    /// <summary>The version the offer must satisfy.</summary>
    public SpecificationVersion Specification { get; } = specification;

    /// <summary>The versions the parts of a bundle must satisfy, by reference of their specification.</summary>
    public IReadOnlyDictionary<string, SpecificationVersion> Parts { get; } = parts ?? new Dictionary<string, SpecificationVersion>();

    /// <summary>Every finding; the offer may be published when none of them is blocking.</summary>
    /// <param name="content">What the offer says.</param>
    /// <param name="sheet">The partner's own answers.</param>
    /// <param name="today">
    /// The legal day of the publication, on which the documents owed must be valid (A23); null to ask only about what is
    /// said: what is published already has a standing, which follows its documents by itself.
    /// </param>
    public IReadOnlyList<OfferFinding> Run(OfferContent content, IReadOnlyDictionary<string, Answer> sheet, DateOnly? today) =>
    [
        .. WholeFindings(content, sheet, today).Select(OfferFinding.Of),
        .. OfferTexts.Of(content).Where(text => string.IsNullOrWhiteSpace(text.Value))
            .Select(text => new OfferFinding(OfferPlace.Texts, text.Key, true, $"{text.Name} : le texte manque.")),
        .. ModesAndInclusion(content),
        .. PartFindings(content, sheet, today),
        .. PriceCheck.Run(content.Prices, content.Modes).Select(sentence => new OfferFinding(OfferPlace.Prices, "", true, sentence)),
        .. content.Links.Index().Where(link => !WebAddress.IsSound(link.Item.Address))
            .Select(link => new OfferFinding(OfferPlace.Links, "", true, $"Lien « {link.Item.Label} » : ce n’est pas l’adresse d’une page.") { Rank = link.Index }),
    ];

    /// <summary>The documents that the offer owes, then those that each part of a bundle does.</summary>
    /// <param name="content">What the offer says.</param>
    /// <param name="sheet">The partner's own answers.</param>
    public IEnumerable<OwedDocument> OwedDocuments(OfferContent content, IReadOnlyDictionary<string, Answer> sheet) =>
        OwedDocument.Of(Specification.Content, sheet, content.Answers).Concat(content.Parts
            .Where(part => Parts.ContainsKey(part.Specification))
            .SelectMany(part => OwedDocument.Of(Parts[part.Specification].Content, sheet, WholeAnswers(content, part))));

    /// <summary>The earliest last day of <see cref="OwedDocuments"/>; null when it owes none (« Standing »).</summary>
    /// <param name="content">What the offer says.</param>
    /// <param name="sheet">The partner's own answers.</param>
    public DateOnly? DocumentsValidUntil(OfferContent content, IReadOnlyDictionary<string, Answer> sheet) =>
        OwedDocuments(content, sheet).Min(document => document.ValidUntil);

    /// <summary>Keys of the documents that the offer is to have for what it is, whoever makes it.</summary>
    internal IEnumerable<string> OwnDocuments => Parts.Values.Append(Specification)
        .SelectMany(version => version.Content.Sections)
        .Where(section => section.BelongsTo == SectionOwner.Offer)
        .SelectMany(section => section.Criteria)
        .Where(criterion => criterion.Type == CriterionType.Document)
        .Select(criterion => criterion.Key)
        .Distinct(StringComparer.Ordinal);

    private IReadOnlyList<SpecificationFinding> WholeFindings(OfferContent content, IReadOnlyDictionary<string, Answer> sheet, DateOnly? today) =>
        SpecificationCheck.Run(Specification.Content, Specification.Content.AnswersOf(sheet, content.Answers), today);

    /// <summary>Without the first an offer is served nowhere, whatever its outlet declares; without the second nobody knows what the base offer is.</summary>
    private static IEnumerable<OfferFinding> ModesAndInclusion(OfferContent content)
    {
        if (content.Modes == WorkModes.None)
            yield return new(OfferPlace.Modes, "", true, "Où le travail se fait : cochez au moins un lieu.");
        if (content.Included.Count == 0)
            yield return new(OfferPlace.Inclusion, "", true, "« Dans le prix » : dites ce que le client reçoit, une ligne au moins.");
    }

    private IEnumerable<OfferFinding> PartFindings(
        OfferContent content, IReadOnlyDictionary<string, Answer> sheet, DateOnly? today)
    {
        // What the whole bundle lacks is said once: it is answered for all its parts.
        var said = WholeFindings(content, sheet, today).Select(finding => (finding.CriterionKey, finding.IsBlocking)).ToHashSet();
        var least = Specification.Content.LeastParts;
        if (least == 0 && content.Parts.Count > 0)
            yield return new(OfferPlace.Parts, "", true, "Seule une offre groupée a plusieurs parties.");
        if (content.Parts.Select(part => part.Specification).Distinct(StringComparer.Ordinal).Count() < least)
            yield return new(OfferPlace.Parts, "", true, $"Il faut au moins {least} parties, chacune sous un cahier des charges différent.");
        foreach (var (rank, part) in content.Parts.Index())
        {
            if (!Parts.TryGetValue(part.Specification, out var version) || version.Content.IsBundle)
            {
                yield return new(OfferPlace.Parts, "", true, $"« {part.Label} » : aucun cahier des charges de ce nom n’est en vigueur.") { Rank = rank };
                continue;
            }

            var answers = version.Content.AnswersOf(sheet, WholeAnswers(content, part));
            foreach (var finding in SpecificationCheck.Run(version.Content, answers, today).Where(finding => !said.Contains((finding.CriterionKey, finding.IsBlocking))))
            {
                yield return new(OfferPlace.Parts, finding.CriterionKey, finding.IsBlocking, $"{part.Label}, {finding.Sentence}")
                {
                    Rank = rank,
                    IsDocument = finding.IsDocument,
                };
            }
        }
    }

    /// <summary>What a part answers, over what the whole bundle does.</summary>
    internal static Dictionary<string, Answer> WholeAnswers(OfferContent content, OfferPart part)
    {
        var answers = content.Answers.ToDictionary();
        foreach (var (key, answer) in part.Answers) answers[key] = answer;
        return answers;
    }
}
