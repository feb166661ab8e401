using System.Globalization;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.DesignSystem.TagList;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// The filters beside the answers: each value with what it would give, those that would give nothing left out unless they
/// are applied.
/// </summary>
internal sealed class FiltersView
{
    /// <summary>How many services are offered as filters.</summary>
    private const int MostServices = 8;

    private readonly CatalogueQuery _query;
    private readonly SearchFacets _facets;
    private readonly IReadOnlyDictionary<string, string> _serviceNames;
    private readonly SearchAnswer _found;

    /// <param name="query">What was asked.</param>
    /// <param name="found">What was found, and what each value would give.</param>
    /// <param name="serviceNames">The services by code.</param>
    public FiltersView(CatalogueQuery query, SearchAnswer found, IReadOnlyDictionary<string, string> serviceNames)
    {
        (_query, _found, _facets, _serviceNames) = (query, found, found.Facets, serviceNames);
        Radii = [.. found.Radii.Select(radius => new SelectChoice(
            Number(radius.Km), $"{radius.Km}\u00a0km ({radius.Within})", radius.Km == query.RadiusKm))];
        Prices = [new SelectChoice("", "Peu importe", query.MaxPriceEuros is null), .. PriceChoices()];
        Families = [new SelectChoice("", "Toutes", query.Family is null), .. FamilyChoices()];
    }

    public IReadOnlyList<SelectChoice> Radii { get; }

    /// <summary>Whether to leave out those beyond the radius; empty where there are none.</summary>
    public IReadOnlyList<CheckboxChoice> NearOnly =>
        Radii.Count > 0 && (_query.NearOnly || _found.WithinRadius < _found.Total)
            ? [new CheckboxChoice(AddressReader.Yes, "Seulement dans ce rayon", _query.NearOnly, _found.WithinRadius)]
            : [];

    public IReadOnlyList<SelectChoice> Prices { get; }

    public IReadOnlyList<SelectChoice> Families { get; }

    public IReadOnlyList<CheckboxChoice> Modes =>
    [
        .. QueryWords.Modes
            .Select(pair => new CheckboxChoice(
                pair.Key, EntryWords.Mode(pair.Value), _query.Modes.HasFlag(pair.Value), _facets.Modes.GetValueOrDefault(pair.Value)))
            .Where(IsOffered),
    ];

    /// <summary>
    /// The services asked for, then those the need speaks of; where it speaks of none, the most frequent that would leave some
    /// answers out.
    /// </summary>
    public IReadOnlyList<CheckboxChoice> Services
    {
        get
        {
            var offered = _facets.Services.Keys.Where(_serviceNames.ContainsKey).Order(StringComparer.Ordinal).ToList();
            var spokenOf = NeedMatcher.Best(offered, code => $"{_serviceNames[code]} {PlainName(code)}", _found.Terms);
            var shared = _facets.Services.Values.DefaultIfEmpty().Max();
            var narrowing = offered.Where(code => _facets.Services[code] < shared)
                .OrderByDescending(code => _facets.Services[code]);
            return
            [
                .. _query.Services.Concat(spokenOf.Count > 0 ? spokenOf : narrowing).Distinct()
                    .Take(Math.Max(MostServices, _query.Services.Count))
                    .Select(code => new CheckboxChoice(
                        code, PlainName(code), _query.Services.Contains(code), _facets.Services.GetValueOrDefault(code)))
                    .Where(IsOffered),
            ];
        }
    }

    public IReadOnlyList<CheckboxChoice> Financing =>
    [
        .. new[] { new CheckboxChoice(AddressReader.Yes, "Une aide ou une location", _query.FinancingOnly, _facets.Financing) }
            .Where(IsOffered),
    ];

    /// <summary>Each applied filter with the address of the answers without it.</summary>
    public IEnumerable<RemovableTag> Applied()
    {
        var query = _query with { Page = 1 };
        if (query.Place.Length > 0 && query.RadiusKm != CatalogueQuery.DefaultRadiusKm)
            yield return new($"À moins de {query.RadiusKm}\u00a0km", (query with { RadiusKm = CatalogueQuery.DefaultRadiusKm }).Address);
        if (query.Place.Length > 0 && query.NearOnly) yield return new("Seulement dans ce rayon", (query with { NearOnly = false }).Address);
        foreach (var (_, mode) in QueryWords.Modes.Where(pair => query.Modes.HasFlag(pair.Value)))
            yield return new(EntryWords.Mode(mode), (query with { Modes = query.Modes & ~mode }).Address);
        if (query.Family is { } family) yield return new(EntryWords.Family(family), (query with { Family = null }).Address);
        foreach (var code in query.Services)
            yield return new(PlainName(code), (query with { Services = [.. query.Services.Where(other => other != code)] }).Address);
        if (query.MaxPriceEuros is { } price)
            yield return new($"{Money.FromEuros(price).ToShortString()} HT au plus", (query with { MaxPriceEuros = null }).Address);
        if (query.FinancingOnly) yield return new("Une aide ou une location", (query with { FinancingOnly = false }).Address);
    }

    private string PlainName(string code) => ServiceWords.Of(code, _serviceNames.GetValueOrDefault(code, code));

    private IEnumerable<SelectChoice> PriceChoices() => SearchFacets.PriceCeilingsCents
        .Select(cents => new Money(cents))
        .Where(price => _facets.PriceCeilings.GetValueOrDefault(price.Cents) > 0 || _query.MaxPriceEuros == price.Euros)
        .Select(price => new SelectChoice(
            Number((int)price.Euros),
            $"{price.ToShortString()} au plus ({_facets.PriceCeilings.GetValueOrDefault(price.Cents)})",
            _query.MaxPriceEuros == price.Euros));

    private IEnumerable<SelectChoice> FamilyChoices() => _facets.Families
        .Select(pair => (Code: pair.Key, Count: pair.Value))
        .Concat(_query.Family is { } asked && !_facets.Families.ContainsKey(asked) ? [(Code: asked, Count: 0)] : [])
        .OrderBy(family => EntryWords.Family(family.Code), StringComparer.CurrentCulture)
        .Select(family => new SelectChoice(
            family.Code, $"{EntryWords.Family(family.Code)} ({family.Count})", family.Code == _query.Family));

    private static bool IsOffered(CheckboxChoice choice) => choice.Count > 0 || choice.IsChecked;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
