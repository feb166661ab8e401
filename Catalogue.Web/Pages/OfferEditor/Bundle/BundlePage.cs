using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Specifications;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>
/// A page that writes something of the parts of a bundle (A7). Colleagues may write two parts at once: each page only minds what it
/// writes.
/// </summary>
internal abstract class BundlePage(OfferEditing editing, PublicCatalogue catalogue) : SectionPage(editing)
{
    private IReadOnlyDictionary<string, Specification> _specifications = new Dictionary<string, Specification>();

    public BundleLinks Links => new(Partner.Slug, Offer.Reference);

    /// <summary>What its forms send besides what is typed.</summary>
    public IEnumerable<(string Name, string Value)> Kept => [(EditorLinks.Mark, Mark ?? "")];

    public override DraftSection Section => new(DraftSections.Parts.Key, DraftSections.Parts.Title, PartOf);

    /// <summary>The specification of a part; null when there is none of that name any more.</summary>
    public Specification? SpecificationOf(OfferPart part) => _specifications.GetValueOrDefault(part.Specification);

    /// <summary>What the page writes of the section.</summary>
    protected abstract object PartOf(OfferContent content);

    protected PublicCatalogue Catalogue => catalogue;

    protected override async Task LoadAsync(CancellationToken cancellation) => _specifications =
        await catalogue.FindSpecificationsAsync([.. Offer.Draft.Parts.Select(part => part.Specification)], cancellation);

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
        content.Parts.SelectMany((part, rank) => Say(part, $"Partie {rank + 1}"));

    private IEnumerable<SaidLine> Say(OfferPart part, string name)
    {
        yield return new(name, part.Label);
        if (!Gate.Parts.TryGetValue(part.Specification, out var version)) yield break;
        foreach (var criterion in version.Content.Criteria)
        {
            if (part.Answers.GetValueOrDefault(criterion.Key) is { } answer)
                yield return new($"{name}, {criterion.Label}", string.Join(", ", AnswerWords.Lines(criterion, answer)));
        }
    }
}
