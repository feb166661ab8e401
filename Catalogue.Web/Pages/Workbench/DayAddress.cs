using System.Globalization;
using Catalogue.Core.Workbench;
using Catalogue.Web.Pages.Listing;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Workbench;

/// <summary>What is asked of one's day, as its address says it.</summary>
internal sealed record DayAddress
{
    private const string PartName = "partie", KindName = "sorte", PageName = "page";

    private static readonly IReadOnlyList<KeyValuePair<string, DayPart>> Parts =
        [new("a-moi", DayPart.Mine), new("constats", DayPart.Found), new("a-prendre", DayPart.Free)];

    private static readonly IReadOnlyList<KeyValuePair<string, WorkKind>> Kinds =
    [
        new("demandes", WorkKind.Request), new("controles", WorkKind.Review), new("avertissements", WorkKind.Notice),
        new("pieces", WorkKind.Document),
    ];

    /// <summary>One part, page by page; null for the beginning of all.</summary>
    public DayPart? Part { get; init; }

    /// <summary>Null for all.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public string Address => ListAddress.Of(WorkbenchLinks.Home, Pairs());

    /// <summary>The same for the registry.</summary>
    public DayQuery Asked => new() { Part = Part, Kind = Kind, Page = Page };

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>What is asked, and a sentence for each value that could not be taken as it was.</returns>
    public static (DayAddress Query, IReadOnlyList<string> Notices) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        var query = new DayAddress
        {
            Part = address.OneOf(PartName, Parts, "Cette partie de la journée n’existe pas\u00a0: les voici toutes."),
            Kind = address.OneOf(KindName, Kinds, "Cette sorte de dossier n’existe pas\u00a0: les voici toutes."),
            Page = address.Page(PageName),
        };
        return (query, address.Notices);
    }

    private IEnumerable<(string Key, string Value)> Pairs()
    {
        if (Part is { } part) yield return (PartName, Parts.First(pair => pair.Value == part).Key);
        if (Kind is { } kind) yield return (KindName, Kinds.First(pair => pair.Value == kind).Key);
        if (Page > 1) yield return (PageName, Page.ToString(CultureInfo.InvariantCulture));
    }
}
