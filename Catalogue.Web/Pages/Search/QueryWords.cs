using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;

namespace Catalogue.Web.Pages.Search;

/// <summary>The words the address of a search is made of.</summary>
internal static class QueryWords
{
    public const string Need = "q";
    public const string Place = "ou";
    public const string Radius = "rayon";
    public const string NearOnly = "proches";
    public const string Kind = "genre";
    public const string Family = "famille";
    public const string Service = "service";
    public const string Mode = "lieu";
    public const string Price = "prix";
    public const string Financing = "financement";
    public const string Sort = "tri";
    public const string Page = "page";
    public const string Verbatim = "verbatim";

    public static IReadOnlyList<KeyValuePair<string, OfferKind>> Kinds { get; } =
    [
        new("offres", OfferKind.Offer),
        new("centres", OfferKind.Centre),
        new("conseillers", OfferKind.Adviser),
    ];

    public static IReadOnlyList<KeyValuePair<string, WorkModes>> Modes { get; } =
    [
        new("chez-vous", WorkModes.OnSite),
        new("a-distance", WorkModes.Remote),
        new("atelier", WorkModes.Workshop),
    ];

    public static IReadOnlyList<KeyValuePair<string, SearchSort>> Sorts { get; } =
    [
        new("pertinence", SearchSort.Relevance),
        new("distance", SearchSort.Distance),
        new("prix", SearchSort.Price),
        new("nouveautes", SearchSort.Recent),
    ];
}
