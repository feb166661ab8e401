using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>What two versions of an offer do not say alike, or the draft and a version; 404 when there is not one of them.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class DifferencesModel(OfferEditing editing, OfferDifferences differences) : OfferPage(editing)
{
    public ContentComparison Changes { get; private set; } = null!;

    /// <summary>« Version 2 et version 3 », « Version 3 et brouillon ».</summary>
    public string Compared { get; private set; } = "";

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await base.FindAsync(cancellation)) return false;
        var before = Number(PublicationLinks.BeforeKey);
        var found = before is not { } was ? null
            : IsDraft ? await differences.OfDraftAsync(Draft, was, cancellation)
            : Number(PublicationLinks.AfterKey) is { } now ? await differences.BetweenAsync(Offer, was, now, cancellation)
            : null;
        if (found is null) return false;
        (Changes, Compared) = (found, $"Version {before} et {(IsDraft ? "brouillon" : $"version {Number(PublicationLinks.AfterKey)}")}");
        return true;
    }

    private bool IsDraft => (string)RouteData.Values[PublicationLinks.AfterKey]! == PublicationLinks.Draft;

    private int? Number(string key) =>
        int.TryParse((string)RouteData.Values[key]!, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
