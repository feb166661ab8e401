using System.Globalization;
using Catalogue.Core.Reviews;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>What the list of reviews is asked, as its address says it.</summary>
internal sealed record ReviewListQuery
{
    private const int LongestCompany = 100;

    /// <summary>The filters in addresses; one's own are said by no word.</summary>
    private static readonly IReadOnlyList<KeyValuePair<string, ReviewFilter>> Filters =
    [
        new("tous", ReviewFilter.Waiting), new("libres", ReviewFilter.Free), new("en-retard", ReviewFilter.Overdue),
        new("a-relire", ReviewFilter.SecondReading), new("decides", ReviewFilter.Decided),
    ];

    public ReviewFilter Filter { get; init; } = ReviewFilter.Mine;

    /// <summary>Part of the name of a company; empty for all.</summary>
    public string Company { get; init; } = "";

    /// <summary>Code of a family (A7); null for all.</summary>
    public string? Family { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public string Address => ListAddress.Of(ReviewListLinks.All, Pairs());

    /// <summary>What narrows the list, to be sent along with what is typed.</summary>
    public IEnumerable<(string Key, string Value)> Kept => Filter == ReviewFilter.Mine ? [] : [(ReviewListLinks.Filter, WordOf(Filter))];

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>What is asked, and a sentence for each value that could not be taken as it was.</returns>
    public static (ReviewListQuery Query, IReadOnlyList<string> Notices) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        const string noSuchFamily = "Cette famille d’offres n’existe pas\u00a0: les voici toutes.";
        var family = address.Code(ReviewListLinks.Family, noSuchFamily);
        if (family is not null && !EntryWords.IsFamily(family))
        {
            address.Note(noSuchFamily);
            family = null;
        }

        var query = new ReviewListQuery
        {
            Filter = address.OneOf(ReviewListLinks.Filter, Filters, "Cette partie de la liste n’existe pas\u00a0: voici vos contrôles.") ?? ReviewFilter.Mine,
            Company = address.Text(ReviewListLinks.Company, LongestCompany, "le nom"),
            Family = family,
            Page = address.Page(ReviewListLinks.Page),
        };
        return (query, address.Notices);
    }

    private static string WordOf(ReviewFilter filter) => Filters.First(pair => pair.Value == filter).Key;

    private IEnumerable<(string Key, string Value)> Pairs()
    {
        foreach (var pair in Kept) yield return pair;
        if (Company.Length > 0) yield return (ReviewListLinks.Company, Company);
        if (Family is not null) yield return (ReviewListLinks.Family, Family);
        if (Page > 1) yield return (ReviewListLinks.Page, Page.ToString(CultureInfo.InvariantCulture));
    }
}
