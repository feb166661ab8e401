using Catalogue.Core.Labels;
using Catalogue.Core.Offers;

namespace Catalogue.Web.Pages.Entries;

/// <summary>What pages ask of a partner's right.</summary>
internal static class PartnerEntries
{
    /// <summary>Whether the partner may use the label on a legal day (A9).</summary>
    public static bool IsInForceOn(this PartnerEntry partner, DateOnly day) =>
        PublicLabel.Of(partner.Right, day) is { IsInForce: true };
}
