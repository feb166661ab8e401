using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>Addresses of what a visitor keeps and compares.</summary>
internal static class ShortlistLinks
{
    public const string Shortlist = "/selection";
    public const string Keep = Shortlist + "/garder";
    public const string Drop = Shortlist + "/retirer";
    public const string Compare = "/comparer";

    /// <summary>The name under which references stand in an address.</summary>
    public const string Offers = "offres";

    /// <summary>Shows only the rows that differ.</summary>
    public const string OnlyDifferences = "differences";

    public static BreadcrumbStep Step { get; } = new("Ma sélection", Shortlist);

    /// <summary>The comparison of these offers: an address one can share.</summary>
    public static string Comparison(IEnumerable<string> references, bool onlyDifferences = false) =>
        $"{Compare}?{string.Join('&', references.Select(reference => $"{Offers}={reference}"))}{(onlyDifferences ? $"&{OnlyDifferences}=1" : "")}";
}
