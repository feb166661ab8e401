using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>What an offer has said to the public: each version, with its lasting address (A19).</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class HistoryModel(OfferEditing editing, OfferVersions versions, OfferDifferences differences, NoticeFiles notices, TimeProvider clock)
    : OfferPage(editing)
{
    /// <summary>The latest first; none for what was never published.</summary>
    public IReadOnlyList<PastVersion> Versions { get; private set; } = [];

    /// <summary>The notices that this offer is or was at stake of.</summary>
    public IReadOnlyList<HeldNotice> Notices { get; private set; } = [];

    /// <summary>Whether the draft says something else than the public reads.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>The public address of the offer; null while the catalogue does not show it.</summary>
    public string? PublicAddress => Offer.Standing.IsShownAt(clock.GetUtcNow()) ? EntryLinks.One(Offer.Kind, Offer.Slug) : null;

    public string AddressOf(PastVersion version) => EntryLinks.OfVersion(Offer.Kind, Offer.Slug, version.Dates);

    public string Say(HeldNotice held) => NoticeWords.State(held, clock.GetUtcNow(), isForPartner: true);

    public string TextOf(PastVersion version) => EntryLinks.VersionText(Offer.Kind, Offer.Slug, version.Dates.Number);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Notices = [.. (await notices.ToldToAsync(Partner.Id, cancellation)).Where(held => held.Concerns(Offer))];
        Versions = await versions.ReadAsync(Offer.Reference, cancellation);
        HasChanges = await differences.OfDraftAsync(Draft, cancellation) is { Changes.Count: > 0 };
    }
}
