using Catalogue.Core.Offers;

namespace Catalogue.Web.Pages.Entries;

/// <summary>What pages ask of a partner's right, and of an entry's standing.</summary>
internal static class PartnerEntries
{
    /// <summary>Whether the partner may use the label on a legal day (A9).</summary>
    public static bool IsInForceOn(this PartnerEntry partner, DateOnly day) =>
        PublicLabel.Of(partner.Right, day) is { IsInForce: true };

    /// <summary>Whether an address may say anything of an entry: drafts, and what was never shown, have none (A9).</summary>
    public static bool WasEverShownAt(this CatalogueEntry entry, DateTimeOffset now) =>
        !entry.Offer.Standing.Visible.IsEmpty && entry.Offer.Standing.From <= now;
}
