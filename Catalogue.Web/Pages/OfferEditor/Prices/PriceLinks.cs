using System.Globalization;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.OfferEditor.Prices;

/// <summary>Addresses of the pages on which the prices of an offer are written.</summary>
/// <param name="slug">The company's address on the site.</param>
/// <param name="reference">The offer.</param>
internal sealed class PriceLinks(string slug, string reference)
{
    /// <summary>Names of the parts of an address that say which line, and which extra.</summary>
    public const string LineKey = "ligne", ExtraKey = "supplement";

    /// <summary>In the place of a rank: one that does not exist yet.</summary>
    public const string New = "nouveau";

    public string All => EditorLinks.Section(slug, reference, DraftSections.Prices);

    public BreadcrumbStep AllStep => new(DraftSections.Prices.Title, All);

    public string NewLine => $"{All}/lignes/{New}";

    public string NewExtra => $"{All}/supplements/{New}";

    public string Conditions => $"{All}/conditions";

    public string Example => $"{All}/exemple";

    /// <summary>Where the form that moves a line goes.</summary>
    public string Move => $"{All}?handler=Move";

    /// <param name="at">Where it stands in the list, from 0; null for one that is not there yet.</param>
    public string Line(int? at) => at is null ? NewLine : $"{All}/lignes/{Rank(at.Value)}";

    public string RemoveLine(int at) => $"{Line(at)}?handler=Remove";

    /// <param name="at">Where it stands in the list, from 0; null for one that is not there yet.</param>
    public string Extra(int? at) => at is null ? NewExtra : $"{All}/supplements/{Rank(at.Value)}";

    public string RemoveExtra(int at) => $"{Extra(at)}?handler=Remove";

    /// <summary>Whether a request is one of a form that removes.</summary>
    public static bool IsRemoval(HttpRequest request) => request.Query["handler"] == "Remove";

    /// <summary>What an address says of a rank, from 1 as people count.</summary>
    /// <returns>False when it is none; a null place for what does not exist yet.</returns>
    public static bool Reads(string? written, out int? at)
    {
        at = null;
        if (written == New) return true;
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank < 1) return false;
        at = rank - 1;
        return true;
    }

    private static string Rank(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
