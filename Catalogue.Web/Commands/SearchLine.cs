using System.Text.Json.Serialization;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;

namespace Catalogue.Web.Commands;

/// <summary>One answer of <c>search --json</c>. Names are the command line's contract.</summary>
internal sealed record SearchLine
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Family { get; init; }

    public required string Partner { get; init; }

    public required string Commune { get; init; }

    [JsonPropertyName("postal_code")]
    public required string PostalCode { get; init; }

    /// <summary>From the place searched, as the crow flies; absent without one.</summary>
    [JsonPropertyName("distance_km")]
    public double? DistanceKm { get; init; }

    /// <summary>Beyond the radius, but declares it serves the place.</summary>
    public required bool Travels { get; init; }

    /// <summary>The lowest first payment excluding VAT, in euros.</summary>
    [JsonPropertyName("price_eur")]
    public decimal? PriceEur { get; init; }

    /// <summary>First instant at which it is no longer shown, as known now.</summary>
    [JsonPropertyName("visible_until")]
    public required DateTimeOffset VisibleUntil { get; init; }

    public static SearchLine Of(CatalogueHit found)
    {
        var (offer, outlet) = (found.Entry.Offer, found.Entry.Outlet.Details);
        return new SearchLine
        {
            Id = offer.Reference,
            Kind = SearchCommand.NameOf(offer.Kind),
            Slug = offer.Slug,
            Title = found.Entry.Content.Title,
            Summary = found.Entry.Content.Promise,
            Family = offer.Family,
            Partner = found.Entry.Partner.Company.Name,
            Commune = outlet.Commune,
            PostalCode = outlet.PostalCode,
            DistanceKm = found.Hit.DistanceKm is { } km ? Math.Round(km, 2) : null,
            Travels = found.Hit.Travels,
            PriceEur = found.Entry.Content.Prices.From?.Least.Euros,
            VisibleUntil = offer.Standing.Until,
        };
    }
}

/// <summary>The counts of <c>search --json</c>, by filter and value.</summary>
internal sealed record FacetLines(
    IReadOnlyDictionary<string, int> Kind,
    IReadOnlyDictionary<string, int> Family,
    IReadOnlyDictionary<string, int> Service,
    IReadOnlyDictionary<string, int> Mode,
    [property: JsonPropertyName("price_at_most_eur")] IReadOnlyDictionary<string, int> PriceAtMostEur,
    int Financing)
{
    public static FacetLines Of(SearchFacets facets) => new(
        facets.Kinds.ToDictionary(pair => SearchCommand.NameOf(pair.Key), pair => pair.Value),
        facets.Families,
        facets.Services,
        facets.Modes.ToDictionary(pair => NameOf(pair.Key), pair => pair.Value),
        facets.PriceCeilings.ToDictionary(pair => (pair.Key / 100).ToString(System.Globalization.CultureInfo.InvariantCulture), pair => pair.Value),
        facets.Financing);

    private static string NameOf(WorkModes mode) => mode switch
    {
        WorkModes.OnSite => "chez-vous",
        WorkModes.Remote => "a-distance",
        _ => "atelier",
    };
}
