using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>
/// Everything before an offer is published (A6): all that it lacks, each with the page that mends it; when it lacks nothing, what
/// changes for the public, and what publishing binds to.
/// </summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class PublishModel(OfferEditing editing, OfferPublishing publishing, OfferDifferences differences, TimeProvider clock)
    : OfferPage(editing)
{
    /// <summary>The mark of the draft that was read again.</summary>
    [BindProperty(Name = PublicationLinks.Mark)]
    public string? Mark { get; set; }

    /// <summary>The mark of the draft as the page shows it.</summary>
    public string DraftMark => OfferPublishing.MarkOf(Offer.Draft);

    /// <summary>The sections in which something stands in the way.</summary>
    public IEnumerable<ReviewedSection> Lacking => Sections.Where(section => section.Missing > 0);

    /// <summary>The sections in which something would be better otherwise, and forbids nothing.</summary>
    public IEnumerable<ReviewedSection> Advised => Sections.Where(section => section.Findings.Any(finding => !finding.IsBlocking));

    /// <summary>Why it may not be published now; null when it may.</summary>
    public Refusal? Fault { get; private set; }

    /// <summary>What forbids publication whatever the draft says, as a sentence; null when nothing does.</summary>
    public string? Closed => Fault is null or SpecificationNotSatisfied ? null : Fault.Sentence;

    /// <summary>What changes for the public; null for what was never published.</summary>
    public ContentComparison? Changes { get; private set; }

    /// <summary>Number of the version that publishing makes.</summary>
    public int NextVersion => Offer.CurrentVersion + 1;

    public PriceView? Price => PriceWords.From(Offer.Draft.Prices);

    private IEnumerable<ReviewedSection> Sections => Review.Own.Concat(Review.OfPartner);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var published = await publishing.PublishAsync(Offer.Reference, Mark, HttpContext.Acting(Processes.Offers, Partner.Id), cancellation);
        if (published.Succeeded)
        {
            return Done(
                PublicationLinks.History(Partner.Slug, Offer.Reference),
                $"La version {published.Value.Number} est publiée\u00a0: elle est visible dans le catalogue et la recherche.");
        }

        // What is missing is shown section by section, as it is now.
        await FindAsync(cancellation);
        await LoadAsync(cancellation);
        Stopped = published.Refusal is SpecificationNotSatisfied ? "L’offre ne peut pas être publiée\u00a0: complétez d’abord ce qui suit." : published.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Fault = await publishing.FaultOfAsync(Offer, clock.GetUtcNow(), cancellation);
        Changes = await differences.OfDraftAsync(Draft, cancellation);
    }
}
