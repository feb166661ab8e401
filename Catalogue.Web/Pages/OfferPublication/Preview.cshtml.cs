using Catalogue.Core.Accounts;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Discovery;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.Search;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>A draft as the public will read it: the same page, without what the public does there.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class PreviewModel(
    OfferEditing editing, DraftPreview preview, PublicCatalogue catalogue, CommuneDirectory communes, TimeProvider clock) : OfferPage(editing)
{
    public EntrySheet Sheet { get; private set; } = null!;

    public bool IsCentre => Offer.Kind == OfferKind.Centre;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var entry = await preview.ReadAsync(Draft, Partner, now, cancellation);
        var labels = await catalogue.FindLabelsAsync(
            entry.Content.Contributors, entry.Right.ProgrammeReference, Today, cancellation);
        var parts = await catalogue.FindSpecificationsAsync([.. entry.Content.Parts.Select(part => part.Specification)], cancellation);
        Sheet = new(entry, Specification, parts, labels, new SearchedFor(new CatalogueQuery(), Commune: null, Today), new HashSet<string>())
        {
            Label = LabelAnswer.Of(entry.Right, now),
            Versions = null,
            AreaMap = IsCentre ? ServedArea.MapOf(entry, communes) : null,
        };
        Response.Headers[RobotsHeader.Name] = RobotsHeader.NoIndex;
        HttpContext.Head().IsIndexed = false;
    }
}
