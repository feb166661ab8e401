using System.Globalization;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Listing;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// What a page of answers was asked for: everything its address says, so that it can be shared, changed one value at a time
/// and read back. Values are sound; <see cref="CatalogueQueryReader"/> makes them so.
/// </summary>
internal sealed record CatalogueQuery
{
    public const int DefaultRadiusKm = 30;

    /// <summary>The need, in the person's own words; empty for all.</summary>
    public string Need { get; init; } = "";

    /// <summary>The commune or postal code as typed; empty for everywhere.</summary>
    public string Place { get; init; } = "";

    /// <summary>Kilometres around the place.</summary>
    public int RadiusKm { get; init; } = DefaultRadiusKm;

    /// <summary>Leave out those beyond the radius, even where they serve the place.</summary>
    public bool NearOnly { get; init; }

    public OfferKind? Kind { get; init; }

    /// <summary>Code of a family (A7).</summary>
    public string? Family { get; init; }

    /// <summary>Codes of the services looked for, all of them (A23).</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    public WorkModes Modes { get; init; }

    /// <summary>Greatest « from » price, in whole euros excluding VAT.</summary>
    public int? MaxPriceEuros { get; init; }

    public bool FinancingOnly { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>Whether the order puts those from farther away among those near.</summary>
    public bool MixesReaches => Sort is SearchSort.Price or SearchSort.Recent;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Take the words exactly as typed.</summary>
    public bool Verbatim { get; init; }

    /// <summary>How many values narrow the answers, the need and the place apart.</summary>
    public int FilterCount =>
        Services.Count
        + QueryWords.Modes.Count(pair => Modes.HasFlag(pair.Value))
        + (Family is null ? 0 : 1)
        + (MaxPriceEuros is null ? 0 : 1)
        + (FinancingOnly ? 1 : 0)
        + (Place.Length > 0 && RadiusKm != DefaultRadiusKm ? 1 : 0)
        + (Place.Length > 0 && NearOnly ? 1 : 0);

    /// <summary>The same search without what narrows it.</summary>
    public CatalogueQuery WithoutFilters() => new() { Need = Need, Place = Place, Kind = Kind, Sort = Sort, Verbatim = Verbatim };

    /// <summary>The one address of this search: defaults are left out, the order is always the same.</summary>
    public string Address => ListAddress.Of(CatalogueLinks.Results, Pairs());

    /// <summary>What the address says, name by name; a form repeats those it has no field for.</summary>
    public IEnumerable<(string Key, string Value)> Pairs()
    {
        if (Need.Length > 0) yield return (QueryWords.Need, Need);
        if (Place.Length > 0) yield return (QueryWords.Place, Place);
        if (RadiusKm != DefaultRadiusKm) yield return (QueryWords.Radius, RadiusKm.ToString(CultureInfo.InvariantCulture));
        if (NearOnly) yield return (QueryWords.NearOnly, AddressReader.Yes);
        if (Kind is { } kind) yield return (QueryWords.Kind, QueryWords.Kinds.First(pair => pair.Value == kind).Key);
        if (Family is { } family) yield return (QueryWords.Family, family);
        foreach (var service in Services) yield return (QueryWords.Service, service);
        foreach (var mode in QueryWords.Modes.Where(pair => Modes.HasFlag(pair.Value))) yield return (QueryWords.Mode, mode.Key);
        if (MaxPriceEuros is { } price) yield return (QueryWords.Price, price.ToString(CultureInfo.InvariantCulture));
        if (FinancingOnly) yield return (QueryWords.Financing, AddressReader.Yes);
        if (Sort != SearchSort.Relevance) yield return (QueryWords.Sort, QueryWords.Sorts.First(pair => pair.Value == Sort).Key);
        if (Verbatim) yield return (QueryWords.Verbatim, AddressReader.Yes);
        if (Page > 1) yield return (QueryWords.Page, Page.ToString(CultureInfo.InvariantCulture));
    }
}
