using System.Text.Json.Serialization;
using Catalogue.Core.Geography;
using Catalogue.Core.Search.Suggestions;
using Catalogue.Web.Pages.Partners;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalogue.Web.Pages.Search.Suggestions;

/// <summary>
/// What the two fields of the search suggest while somebody types, for the script that shows it. Whatever is asked, the answer
/// is a list, which may be empty.
/// </summary>
internal static class SuggestionEndpoints
{
    private const int MostPlaces = 8;

    /// <summary>No longer than what a partner's end of label may take to be seen.</summary>
    private const string ForAMinute = "public, max-age=60";

    /// <summary>Communes change once a year.</summary>
    private const string ForADay = "public, max-age=86400";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(CatalogueLinks.Suggestions, ForNeed);
        endpoints.MapGet(CatalogueLinks.PlaceSuggestions, ForPlace);
    }

    private static JsonHttpResult<IEnumerable<Answer>> ForNeed(string? q, CatalogueSuggestions suggestions, HttpResponse response)
    {
        response.Headers.CacheControl = ForAMinute;
        return TypedResults.Json(suggestions.StartingWith(q).Select(suggestion => new Answer(
            suggestion.Text, suggestion.PartnerSlug is { } slug ? PartnerLinks.One(slug) : null)));
    }

    private static JsonHttpResult<IEnumerable<Answer>> ForPlace(string? ou, CommuneDirectory communes, HttpResponse response)
    {
        response.Headers.CacheControl = ForADay;
        return TypedResults.Json(communes.StartingWith(ou, MostPlaces).Select(commune => new Answer(CommuneDirectory.Label(commune), null)));
    }

    /// <param name="Text">What the field is filled with, or the name of the partner.</param>
    /// <param name="Address">The partner's page; absent where the text is to be searched for.</param>
    private sealed record Answer(
        string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address);
}
