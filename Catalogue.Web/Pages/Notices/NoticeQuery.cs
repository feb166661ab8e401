using System.Globalization;
using Catalogue.Core.Workbench;
using Catalogue.Web.Pages.Listing;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Notices;

/// <summary>What the list of notices is asked, as its address says it.</summary>
internal sealed record NoticeQuery
{
    /// <summary>The filters in addresses; the first is said by no word.</summary>
    private static readonly IReadOnlyList<KeyValuePair<string, NoticeFilter>> Filters =
    [
        new("a-signer", NoticeFilter.ToSign), new("a-envoyer", NoticeFilter.ToSend), new("reponses", NoticeFilter.ToJudge),
        new("recours", NoticeFilter.Appeals), new("a-entendre", NoticeFilter.Hearings), new("en-cours", NoticeFilter.InProgress),
        new("clos", NoticeFilter.Closed),
    ];

    public NoticeFilter Filter { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public string Address => ListAddress.Of(NoticeLinks.All, Pairs());

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>What is asked, and a sentence for each value that could not be taken as it was.</returns>
    public static (NoticeQuery Query, IReadOnlyList<string> Notes) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        var query = new NoticeQuery
        {
            Filter = address.OneOf(NoticeLinks.Filter, Filters, "Cette partie de la liste n’existe pas\u00a0: voici tout ce qui attend.") ?? NoticeFilter.ToDo,
            Page = address.Page(NoticeLinks.Page),
        };
        return (query, address.Notices);
    }

    private IEnumerable<(string Key, string Value)> Pairs()
    {
        if (Filter != NoticeFilter.ToDo) yield return (NoticeLinks.Filter, Filters.First(pair => pair.Value == Filter).Key);
        if (Page > 1) yield return (NoticeLinks.Page, Page.ToString(CultureInfo.InvariantCulture));
    }
}
