using System.Globalization;
using Catalogue.Core.Joining.Review;
using Catalogue.Web.Pages.Listing;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Requests;

/// <summary>What the list of requests is asked, as its address says it.</summary>
internal sealed record RequestQuery
{
    /// <summary>The filters in addresses; the first is said by no word.</summary>
    private static readonly IReadOnlyList<KeyValuePair<string, RequestFilter>> Filters =
    [
        new("a-moi", RequestFilter.Mine), new("libres", RequestFilter.Free), new("a-completer", RequestFilter.ToComplete),
        new("decidees", RequestFilter.Decided),
    ];

    public RequestFilter Filter { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public string Address => ListAddress.Of(RequestLinks.All, Pairs());

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>What is asked, and a sentence for each value that could not be taken as it was.</returns>
    public static (RequestQuery Query, IReadOnlyList<string> Notices) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        var query = new RequestQuery
        {
            Filter = address.OneOf(RequestLinks.Filter, Filters, "Cette partie de la liste n’existe pas\u00a0: voici les demandes à décider.")
                ?? RequestFilter.Waiting,
            Page = address.Page(RequestLinks.Page),
        };
        return (query, address.Notices);
    }

    private IEnumerable<(string Key, string Value)> Pairs()
    {
        if (Filter != RequestFilter.Waiting) yield return (RequestLinks.Filter, Filters.First(pair => pair.Value == Filter).Key);
        if (Page > 1) yield return (RequestLinks.Page, Page.ToString(CultureInfo.InvariantCulture));
    }
}
