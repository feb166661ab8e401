using Catalogue.Web.Infrastructure;
using Catalogue.Web.Pages;
using Catalogue.Web.Pages.Search;

namespace Catalogue.Web.Discovery.StructuredData;

/// <summary>The site itself, as its home page tells it: who keeps it, and how to search it.</summary>
internal static class SiteData
{
    /// <summary>Written as schema.org asks: braces as they are.</summary>
    private const string NeedOfSearch = "{search_term_string}";

    public static void Tell(HttpContext http, SiteFacts facts, SiteAddress address)
    {
        var theme = http.Theme(facts);
        var home = address.Of(http.Request, SiteLinks.Home);
        http.Head().Add(new WebSite
        {
            Name = theme.ServiceName,
            Description = theme.Tagline,
            Url = home,
            Publisher = new Organization { Name = theme.StateMark.Count == 0 ? theme.ServiceName : string.Join(' ', theme.StateMark) },
            PotentialAction = new SearchAction(address.Of(http.Request, $"{CatalogueLinks.Results}?{QueryWords.Need}={NeedOfSearch}")),
        });
    }
}
