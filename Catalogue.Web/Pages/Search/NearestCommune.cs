using System.Globalization;
using Catalogue.Core.Geography;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalogue.Web.Pages.Search;

/// <summary>
/// Turns the browser's position into a commune, so that no position ever stands in the address of a page (A24). It is
/// rounded before it is sent, used for this answer and forgotten.
/// </summary>
internal static class NearestCommune
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(CatalogueLinks.NearestCommune, Find);

    private static Results<JsonHttpResult<Answer>, NotFound, BadRequest> Find(
        string? lat, string? lon, CommuneDirectory communes, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (Degrees(lat, 90) is not { } latitude || Degrees(lon, 180) is not { } longitude) return TypedResults.BadRequest();
        return communes.Nearest(new GeoPoint(latitude, longitude)) is { } commune
            ? TypedResults.Json(new Answer(CommuneDirectory.Label(commune), commune.Insee))
            : TypedResults.NotFound();
    }

    private static double? Degrees(string? text, double greatest) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= greatest
            ? degrees
            : null;

    /// <param name="Label">As the search form writes it.</param>
    /// <param name="Code">INSEE code.</param>
    private sealed record Answer(string Label, string Code);
}
