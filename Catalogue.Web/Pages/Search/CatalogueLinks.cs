using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Search;

/// <summary>Addresses of the search and of its answers.</summary>
internal static class CatalogueLinks
{
    public const string Results = "/catalogue";

    /// <summary>Where a script turns the browser's position into a commune.</summary>
    public const string NearestCommune = "/lieux/proche";

    /// <summary>Where a script finds what to suggest for a need.</summary>
    public const string Suggestions = "/suggestions";

    /// <summary>Where a script finds what to suggest for a place.</summary>
    public const string PlaceSuggestions = "/suggestions/lieux";

    /// <summary>The step of a breadcrumb that leads back to a search.</summary>
    public static BreadcrumbStep StepTo(CatalogueQuery query) =>
        new(query.Need.Length == 0 ? "Catalogue" : French.Capitalised(query.Need), (query with { Page = 1 }).Address);
}
