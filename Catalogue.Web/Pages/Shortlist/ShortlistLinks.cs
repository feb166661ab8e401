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

    /// <summary>Whether only the rows that differ are shown: « 1 » or « 0 ».</summary>
    public const string OnlyDifferences = "differences";

    /// <summary>Where, on the comparison, one adds to it.</summary>
    public const string AddId = "ajouter";

    /// <summary>Says, on the page one comes back to, that what was to be kept has left the catalogue.</summary>
    private const string NotKept = "non-garde";

    public static BreadcrumbStep Step { get; } = new("Ma sélection", Shortlist);

    /// <summary>The comparison of these offers: an address one can share.</summary>
    /// <param name="references">The offers, in the order of their columns.</param>
    /// <param name="onlyDifferences">Whether to show only what differs; null leaves it to the page, by how much there is.</param>
    public static string Comparison(IEnumerable<string> references, bool? onlyDifferences = null) =>
        $"{Compare}?{string.Join('&', [
            .. references.Select(reference => $"{Offers}={reference}"),
            .. onlyDifferences is { } only ? new[] { $"{OnlyDifferences}={(only ? 1 : 0)}" } : [],
        ])}";

    /// <summary>What <see cref="OnlyDifferences"/> says in an address; null where it says nothing.</summary>
    public static bool? ReadOnlyDifferences(string? value) => value is null ? null : value != "0";

    /// <summary>An address of the site, which will say that nothing was kept: at its top, whatever part of it one came from.</summary>
    public static string WithNothingKept(string address) => QueryHelpers.AddQueryString(address.Split('#')[0], NotKept, "1");

    /// <summary>Whether a page is to say that nothing was kept.</summary>
    public static bool IsNothingKept(HttpRequest request) => request.Query.ContainsKey(NotKept);

    /// <summary>The address of the page asked for, to come back to: without what it says but once.</summary>
    public static string Here(HttpRequest request) => request.PathBase + request.Path + (IsNothingKept(request)
        ? QueryString.Create(request.Query.Where(pair => pair.Key != NotKept))
        : request.QueryString);
}
