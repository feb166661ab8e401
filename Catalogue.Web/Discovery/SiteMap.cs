using Catalogue.Core.Content;
using Catalogue.Core.Glossary;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Glossary;
using Catalogue.Web.Pages.News;
using Catalogue.Web.Pages.Partners;
using Catalogue.Web.Pages.Specifications;
using Catalogue.Web.Pages.Terms;
using Catalogue.Web.Pages.Verification;

namespace Catalogue.Web.Discovery;

/// <summary>
/// What robots may read: <c>/robots.txt</c> and the site map, an index of parts. Only what is shown now is in it; nothing
/// where the site does not know its own address.
/// </summary>
internal static class SiteMap
{
    /// <summary>Addresses in a part, at most (sitemaps.org).</summary>
    public const int LargestPart = 50_000;

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(DiscoveryLinks.Robots, Read, WriteRobots);
        routes.MapMethods(DiscoveryLinks.SiteMap, Read, WriteIndexAsync);
        routes.MapMethods(DiscoveryLinks.PagesPart, Read, WritePagesAsync);
        routes.MapMethods(DiscoveryLinks.EntriesPattern, Read, WriteEntriesAsync);
        routes.MapMethods(DiscoveryLinks.PartnersPattern, Read, WritePartnersAsync);
    }

    /// <summary>The paths of the pages that have no parameter, as their routes give them.</summary>
    public static IEnumerable<string> PathsOfPages(EndpointDataSource endpoints) => endpoints.Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => IndexedPages.Includes(endpoint) && endpoint.RoutePattern.Parameters.Count == 0)
        .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Invented companies are shown to whoever tries the site, and to no search engine; nor are answers of an instant.</summary>
    private static IResult WriteRobots(HttpRequest request, SiteAddress address, SiteFacts facts)
    {
        string[] closed = facts.Warning is not null ? ["/"] : [Pages.Search.CatalogueLinks.NearestCommune, $"{VerificationLinks.Verify}?"];
        var text = $"User-agent: *\n{string.Concat(closed.Select(path => $"Disallow: {path}\n"))}";
        return Results.Text(address.Find(request, DiscoveryLinks.SiteMap) is { } map ? $"{text}\nSitemap: {map}\n" : text);
    }

    private static async Task WriteIndexAsync(HttpContext http, SiteAddress address, PublicAddresses addresses, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        string[] parts =
        [
            DiscoveryLinks.PagesPart,
            .. PartsOf(await addresses.CountEntriesAsync(now, http.RequestAborted)).Select(DiscoveryLinks.EntriesPart),
            .. PartsOf(await addresses.CountPartnersAsync(ParisCalendar.DayOf(now), http.RequestAborted)).Select(DiscoveryLinks.PartnersPart),
        ];
        await WriteAsync(http, address, isIndex: true, parts.ToAsyncEnumerable().Select(part => (part, (DateOnly?)null)));
    }

    private static async Task WritePagesAsync(
        HttpContext http,
        SiteAddress address,
        EndpointDataSource endpoints,
        PublicCatalogue catalogue,
        SiteContent content,
        TermDirectory glossary,
        TimeProvider clock)
    {
        var today = ParisCalendar.DayOf(clock.GetUtcNow());
        var specifications = await catalogue.ListSpecificationsAsync(http.RequestAborted);
        var pages = PathsOfPages(endpoints).Select(path => (path, (DateOnly?)null))
            .Concat(specifications.Select(specification =>
                (SpecificationLinks.One(specification.Reference), specification.VersionOn(today)?.EffectiveOn)))
            .Concat(glossary.All.Select(entry => (GlossaryLinks.One(entry), (DateOnly?)null)))
            .Concat(content.NewsOn(today).Select(news => (NewsLinks.One(news.Slug), news.UpdatedOn ?? news.PublishedOn)))
            .Append((TermsLinks.Current, content.TermsOn(today)?.EffectiveOn))
            .Concat(content.Terms.Select(terms => (TermsLinks.Version(terms.Number), (DateOnly?)terms.EffectiveOn)));
        await WriteAsync(http, address, isIndex: false, pages.ToAsyncEnumerable());
    }

    private static Task WriteEntriesAsync(
        HttpContext http, int part, SiteAddress address, PublicAddresses addresses, TimeProvider clock) =>
        WritePartAsync(http, address, part, addresses
            .ListEntriesAsync(clock.GetUtcNow(), (part - 1) * LargestPart, LargestPart)
            .Select(entry => (EntryLinks.One(entry.Kind, entry.Slug), (DateOnly?)ParisCalendar.DayOf(entry.PublishedAt))));

    private static Task WritePartnersAsync(
        HttpContext http, int part, SiteAddress address, PublicAddresses addresses, TimeProvider clock) =>
        WritePartAsync(http, address, part, addresses
            .ListPartnersAsync(ParisCalendar.DayOf(clock.GetUtcNow()), (part - 1) * LargestPart, LargestPart)
            .Select(partner => (PartnerLinks.One(partner.Slug), (DateOnly?)ParisCalendar.DayOf(partner.ChangedAt))));

    /// <summary>A part that holds nothing does not exist.</summary>
    private static async Task WritePartAsync(
        HttpContext http, SiteAddress address, int part, IAsyncEnumerable<(string Path, DateOnly? ChangedOn)> items)
    {
        if (part is >= 1 and <= int.MaxValue / LargestPart) await WriteAsync(http, address, isIndex: false, items);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task WriteAsync(
        HttpContext http, SiteAddress address, bool isIndex, IAsyncEnumerable<(string Path, DateOnly? ChangedOn)> items)
    {
        await using var next = items.GetAsyncEnumerator(http.RequestAborted);
        if (address.Find(http.Request, "/") is null || !await next.MoveNextAsync())
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using var writer = await SiteMapWriter.StartAsync(http.Response, isIndex);
        do await writer.AddAsync(address.Of(http.Request, next.Current.Path), next.Current.ChangedOn);
        while (await next.MoveNextAsync());
    }

    private static IEnumerable<int> PartsOf(int count) => Enumerable.Range(1, (count + LargestPart - 1) / LargestPart);
}
