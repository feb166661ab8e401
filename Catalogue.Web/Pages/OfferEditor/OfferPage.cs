using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Space;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>
/// A page about one offer of a partner, named by <c>{offre}</c> under <c>{partenaire}</c>; 404 when it is another's, given up, or
/// nobody's.
/// </summary>
internal abstract class OfferPage(OfferEditing editing) : PageOfOne
{
    private OpenDraft _draft = null!;
    private DraftReview? _review;
    private IReadOnlyList<ReviewedPart>? _parts;

    public Partner Partner => HttpContext.Partner();

    public Offer Offer => _draft.Offer;

    public Specification Specification => _draft.Specification;

    /// <summary>What the draft must satisfy today.</summary>
    public PublicationGate Gate => _draft.Gate;

    /// <summary>The version of its specification that is in force today.</summary>
    public SpecificationContent Asked => Gate.Specification.Content;

    /// <summary>How far it is written, section by section.</summary>
    public DraftReview Review => _review ??= DraftReview.Of(Offer.Draft, Gate, Partner.Sheet, Today).Saying(Say);

    /// <summary>Where the documents of the company are.</summary>
    public SentDocuments Documents { get; private set; } = null!;

    /// <summary>The parts of a bundle, each with how far it is under its own specification (A7); none for what is no bundle.</summary>
    public IReadOnlyList<ReviewedPart> Parts => _parts ??= ReviewedPart.AllOf(Offer.Draft, Gate, Partner.Sheet, Today);

    /// <summary>The legal day.</summary>
    public DateOnly Today => editing.Today;

    protected OfferEditing Editing => editing;

    /// <summary>The offer with all that it must satisfy.</summary>
    protected OpenDraft Draft => _draft;

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Documents = await editing.Documents.ReadAsync(Partner, cancellation);
        var reference = (string)RouteData.Values[EditorLinks.OfferKey]!;
        if (await editing.FindAsync(Partner.Id, reference, cancellation) is not { } draft) return false;
        (_draft, _review, _parts) = (draft, null, null);
        return true;
    }

    /// <summary>What was found; of a document, where it is: the offer's own pages say nothing of it.</summary>
    private string Say(OfferFinding finding)
    {
        if (!finding.IsDocument) return finding.Sentence;
        var part = finding.Rank is { } rank ? Offer.Draft.Parts[rank] : null;
        var criterion = (part is null ? Asked : Gate.Parts[part.Specification].Content).Find(finding.Field)!;
        var given = part?.Answers.GetValueOrDefault(criterion.Key) ?? Offer.Draft.Answers.GetValueOrDefault(criterion.Key);
        return $"{(part is null ? "" : $"{part.Label}, ")}« {criterion.Label} » : {Documents.Say(criterion, given)}";
    }

    /// <summary>Where a section of this offer is written.</summary>
    public string SectionLink(string key) => EditorLinks.Section(Partner.Slug, Offer.Reference, key);
}
