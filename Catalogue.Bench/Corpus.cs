using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;

namespace Catalogue.Bench;

/// <summary>A line of a corpus: an offer as any catalogue could tell it. Categories and services are free strings.</summary>
/// <param name="Id">Unique.</param>
/// <param name="PriceEuro">« From » price, excluding VAT.</param>
internal sealed record CorpusOffer(
    string Id,
    string Slug,
    string Title,
    string? Summary,
    string? Body,
    string? Category,
    string[]? Services,
    string? Partner,
    [property: JsonPropertyName("postal_code")] string? PostalCode,
    string? Commune,
    double? Lat,
    double? Lon,
    bool Remote,
    [property: JsonPropertyName("price_eur")] decimal? PriceEuro)
{
    /// <summary>Where what has no position is put, far from everything.</summary>
    private static readonly GeoPoint Nowhere = new(-90, 0);

    /// <summary>The document the index makes of it: visible always, no service area.</summary>
    public SearchDocument ToDocument() => new()
    {
        Id = Id,
        Kind = OfferKind.Offer,
        Family = Category ?? "",
        Title = Title,
        Summary = Summary ?? "",
        Body = Body ?? "",
        Services = Services ?? [],
        Position = Lat is { } latitude && Lon is { } longitude ? new GeoPoint(latitude, longitude) : Nowhere,
        Modes = Remote ? WorkModes.Remote : WorkModes.OnSite,
        PriceFromCents = PriceEuro is { } price ? (long)decimal.Round(price * 100) : null,
        Visible = new VisibleRange(DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        FirstPublished = DateTimeOffset.UnixEpoch,
    };
}

/// <summary>A line of queries. What is null or absent does not filter; several services mean all of them.</summary>
internal sealed record CorpusQuery(
    string Id,
    string? Text,
    string? Category,
    string[]? Services,
    double? Lat,
    double? Lon,
    [property: JsonPropertyName("radius_km")] double? RadiusKm,
    string? Sort,
    [property: JsonPropertyName("page_size")] int? PageSize)
{
    private const double AnywhereKm = 20_100;
    private const int UsualPage = 20;

    /// <exception cref="InvalidDataException">The sort is not one of the two.</exception>
    public SearchRequest ToRequest(DateTimeOffset now) => new()
    {
        Text = Text ?? "",
        Near = Lat is { } latitude && Lon is { } longitude
            ? new SearchPlace(new GeoPoint(latitude, longitude), RadiusKm ?? AnywhereKm, Department: null)
            : null,
        Family = Category,
        Services = Services ?? [],
        Sort = Sort switch
        {
            null or "relevance" => SearchSort.Relevance,
            "distance" => SearchSort.Distance,
            _ => throw new InvalidDataException($"Query {Id}: the sort « {Sort} » is neither relevance nor distance."),
        },
        Take = PageSize ?? UsualPage,
        Now = now,
    };
}

/// <summary>Files of one JSON value a line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <exception cref="InvalidDataException">A line is not such a value; its number is told.</exception>
    public static IEnumerable<T> Read<T>(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse<T>(line, path, number);
        }
    }

    private static T Parse<T>(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("The line is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}, line {number}: {e.Message}", e);
        }
    }
}
