using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>What sections of an offer lack, each thing with the page that mends it.</summary>
/// <param name="Page">The page that shows it.</param>
/// <param name="Sections">The sections.</param>
/// <param name="AreBlocking">Whether it is what forbids publication, or what is only advised.</param>
internal sealed record FindingsView(OfferPage Page, IEnumerable<ReviewedSection> Sections, bool AreBlocking)
{
    public string LinkOf(ReviewedSection section) => EditorWords.LinkOf(section, Page);

    public string LinkOf(ReviewedSection section, OfferFinding finding) => EditorWords.LinkOf(section, finding, Page);

    public IEnumerable<OfferFinding> Of(ReviewedSection section) => section.Findings.Where(finding => finding.IsBlocking == AreBlocking);
}
