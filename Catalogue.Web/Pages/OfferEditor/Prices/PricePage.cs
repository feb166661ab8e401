using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Web.DesignSystem.ErrorSummary;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>
/// A page that writes something of the prices of an offer (A15). Colleagues may write two lines at once: each page only minds the
/// part that it writes.
/// </summary>
internal abstract class PricePage(OfferEditing editing) : SectionPage(editing)
{
    public PriceLinks Links => new(Partner.Slug, Offer.Reference);

    public PriceList Prices => Offer.Draft.Prices;

    /// <summary>What the page writes of the section.</summary>
    protected abstract object PartOf(OfferContent content);

    public override DraftSection Section => new(DraftSections.Prices.Key, DraftSections.Prices.Title, PartOf);

    /// <summary>What its forms send besides what is typed.</summary>
    public IEnumerable<(string Name, string Value)> Kept => [(EditorLinks.Mark, Mark ?? "")];

    protected override IEnumerable<SaidLine> Say(OfferContent content) => PriceSaid.Lines(content);

    /// <summary>What was typed, or null with everything that keeps it from being taken said at its field.</summary>
    protected T? Read<T>(Func<ICollection<FieldError>, T?> read)
    {
        List<FieldError> errors = [];
        var typed = read(errors);
        foreach (var (field, sentence) in errors) Refuse(field, sentence);
        return typed;
    }
}
