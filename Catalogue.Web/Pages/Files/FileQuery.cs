using System.Globalization;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;
using Catalogue.Web.Pages.Listing;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Files;

/// <summary>What the list of files is asked, as its address says it.</summary>
internal sealed record FileQuery
{
    private const int LongestText = 100;

    /// <summary>The states in addresses.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, PartnerStatus>> Statuses =
    [
        new("a-examiner", PartnerStatus.Declared), new("valide", PartnerStatus.Validated),
        new("refuse", PartnerStatus.Refused), new("parti", PartnerStatus.Left),
    ];

    public string Text { get; init; } = "";

    public PartnerStatus? Status { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public string Address => ListAddress.Of(FileLinks.List, Pairs());

    /// <summary>The same for the registry.</summary>
    public PartnerFileQuery Asked => new() { Text = Text, Status = Status };

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>What is asked, and a sentence for each value that could not be taken as it was.</returns>
    public static (FileQuery Query, IReadOnlyList<string> Notices) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        var query = new FileQuery
        {
            Text = address.Text(FileLinks.Text, LongestText, "la recherche"),
            Status = address.OneOf(FileLinks.Status, Statuses, "L’état n’est pas compris\u00a0: voici tous les dossiers."),
            Page = address.Page(FileLinks.Page),
        };
        return (query, address.Notices);
    }

    private IEnumerable<(string Key, string Value)> Pairs()
    {
        if (Text.Length > 0) yield return (FileLinks.Text, Text);
        if (Status is { } status) yield return (FileLinks.Status, Statuses.First(pair => pair.Value == status).Key);
        if (Page > 1) yield return (FileLinks.Page, Page.ToString(CultureInfo.InvariantCulture));
    }
}
