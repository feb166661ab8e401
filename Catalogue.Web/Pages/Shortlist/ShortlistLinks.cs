using Catalogue.Web.DesignSystem.Breadcrumb;
using Microsoft.AspNetCore.WebUtilities;

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

    /// <summary>Says, on the page one comes back to, that what was to be kept has left the catalogue.</summary>
    private const string NotKept = "non-garde";

    public static BreadcrumbStep Step { get; } = new("Ma sélection", Shortlist);

    /// <summary>The comparison of these offers: an address one can share.</summary>
    public static string Comparison(IEnumerable<string> references, bool onlyDifferences = false) =>
        $"{Compare}?{string.Join('&', references.Select(reference => $"{Offers}={reference}"))}{(onlyDifferences ? $"&{OnlyDifferences}=1" : "")}";

    /// <summary>An address of the site, which will say that nothing was kept: at its top, whatever part of it one came from.</summary>
    public static string WithNothingKept(string address) => QueryHelpers.AddQueryString(address.Split('#')[0], NotKept, "1");

    /// <summary>Whether a page is to say that nothing was kept.</summary>
    public static bool IsNothingKept(HttpRequest request) => request.Query.ContainsKey(NotKept);

    /// <summary>The address of the page asked for, to come back to: without what it says but once.</summary>
    public static string Here(HttpRequest request) => request.PathBase + request.Path + (IsNothingKept(request)
        ? QueryString.Create(request.Query.Where(pair => pair.Key != NotKept))
        : request.QueryString);
}
