using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>What an offer has said to the public: each version, with its lasting address (A19).</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class HistoryModel(OfferEditing editing, OfferVersions versions, OfferDifferences differences, TimeProvider clock)
    : OfferPage(editing)
{
    /// <summary>The latest first; none for what was never published.</summary>
    public IReadOnlyList<PastVersion> Versions { get; private set; } = [];

    /// <summary>Whether the draft says something else than the public reads.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>The public address of the offer; null while the catalogue does not show it.</summary>
    public string? PublicAddress => Offer.Standing.IsShownAt(clock.GetUtcNow()) ? EntryLinks.One(Offer.Kind, Offer.Slug) : null;

    public string AddressOf(PastVersion version) => EntryLinks.OfVersion(Offer.Kind, Offer.Slug, version.Dates);

    public string TextOf(PastVersion version) => EntryLinks.VersionText(Offer.Kind, Offer.Slug, version.Dates.Number);

    /// <summary>Who published a version, as its partner's own people read it: of the ministry, no person (A5).</summary>
    public static string By(PastVersion version) => version.By switch
    {
        ActorKind.Staff => $"{RoleWords.Ministry}, en votre nom",
        ActorKind.Partner => version.ByName ?? "une personne dont le compte n’existe plus",
        _ => "une reprise de données",
    };

    /// <summary>« depuis le 3 novembre 2026 à 9 h 05 ».</summary>
    public static string When(PastVersion version) => version.Dates.ReplacedAt is null
        ? $"depuis le {FrenchDate.WithTime(version.Dates.PublishedAt)}"
        : EntryVersions.Dates(version.Dates);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Versions = await versions.ReadAsync(Offer.Reference, cancellation);
        HasChanges = await differences.OfDraftAsync(Draft, cancellation) is { Changes.Count: > 0 };
    }
}
