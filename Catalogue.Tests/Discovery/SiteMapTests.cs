using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Catalogue.Web.Discovery;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Discovery;

public abstract class SiteMapSuite<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : KnownSite
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [SharedFact]
    public async Task Page_WithoutParameter_IsInTheSiteMapOrSaysItIsNotIndexed()
    {
        var listed = (await AddressesAsync()).Keys.ToHashSet();
        var pages = Endpoints().Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0)
            .ToDictionary(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint => endpoint.Metadata.GetMetadata<NotIndexed>() is null);

        pages.Values.Count(isIndexed => isIndexed).ShouldBeGreaterThan(3);
        foreach (var (path, isIndexed) in pages)
        {
            listed.Contains(path).ShouldBe(isIndexed, path);
            var page = await site.PageAsync(path);
            // Some pages lead elsewhere those who have no business there.
            if (page.QuerySelector("h1") is not null) (page.QuerySelector("meta[name=robots]") is null).ShouldBe(isIndexed, path);
        }
    }

    [SharedFact]
    public async Task Page_WithAParameter_HasAddressesInTheSiteMapOrIsNotIndexed()
    {
        var listed = (await AddressesAsync()).Keys.ToList();

        var forgotten = Endpoints()
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count > 0 && endpoint.Metadata.GetMetadata<NotIndexed>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => !listed.Exists(path => Regex.IsMatch(
                path, $"^/{Parameter().Replace(pattern.Trim('/'), "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1))));

        forgotten.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task SiteMap_Read_LeadsToPagesThatAnswerAndAreTheirOwnAddress()
    {
        var addresses = await AddressesAsync();

        addresses.Count.ShouldBeGreaterThan(100);
        // Offers stand beside one another, as do partners and terms: some of each are enough, and fewer on the other database.
        var stride = site is IOnPostgreSql ? 20 : 4;
        foreach (var path in addresses.Keys.Where((_, rank) => rank % stride == 0))
        {
            using var response = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            var page = await SiteHost.ParseAsync(response);
            page.QuerySelector("link[rel=canonical]").ShouldNotBeNull(path).GetAttribute("href").ShouldBe(KnownSite.Origin + path);
        }
    }

    [SharedFact]
    public async Task SiteMap_Read_HoldsWhatIsShownNowAndNothingElse()
    {
        var addresses = await AddressesAsync();

        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var now = site.Clock.GetUtcNow();
            var offers = await registry.Offers.Include(offer => offer.Versions).ToListAsync();
            var shown = offers.Where(offer => offer.Standing.IsShownAt(now)).ToDictionary(
                offer => offer.Slug,
                offer => ParisCalendar.DayOf(offer.Versions.Single(version => version.Number == offer.CurrentVersion).PublishedAt));
            var entries = addresses.Where(pair => Regex.IsMatch(pair.Key, "^/(?:offres|centres|conseillers)/", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                .ToDictionary(pair => pair.Key.Split('/')[2], pair => pair.Value);

            entries.Count.ShouldBeLessThan(offers.Count);
            entries.Keys.ShouldBe(shown.Keys, ignoreOrder: true);
            entries.ShouldAllBe(entry => entry.Value == shown[entry.Key]);
        });
    }

    [SharedTheory]
    [InlineData("/sitemap/catalogue-0.xml")]
    [InlineData("/sitemap/catalogue-2.xml")]
    [InlineData("/sitemap/catalogue-2147483647.xml")]
    [InlineData("/sitemap/catalogue-99999999999.xml")]
    [InlineData("/sitemap/partenaires-x.xml")]
    public async Task Part_ThatHoldsNothing_DoesNotExist(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [SharedFact]
    public async Task Robots_OfADemonstration_AreSentAwayAndToldWhereTheMapIs()
    {
        var text = await site.Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));

        text.ShouldBe($"User-agent: *\nDisallow: /\n\nSitemap: {KnownSite.Origin}/sitemap.xml\n");
    }

    private async Task<IReadOnlyDictionary<string, DateOnly?>> AddressesAsync()
    {
        var index = await ReadAsync("/sitemap.xml", "sitemap");
        var addresses = new Dictionary<string, DateOnly?>();
        foreach (var part in index.Keys)
            foreach (var (path, day) in await ReadAsync(part, "url")) addresses.Add(path, day);
        return addresses;
    }

    private async Task<IReadOnlyDictionary<string, DateOnly?>> ReadAsync(string path, string item)
    {
        using var response = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(Names + item).ToDictionary(
            element => element.Element(Names + "loc")!.Value[KnownSite.Origin.Length..],
            element => element.Element(Names + "lastmod") is { } day ? (DateOnly?)DateOnly.Parse(day.Value, System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static Regex Parameter() => new(@"\{(?:[^{}]|\{[^{}]*\})*\}", RegexOptions.None, TimeSpan.FromSeconds(1));
}

public sealed class SiteMapTests(KnownSite site) : SiteMapSuite<KnownSite>(site);

public sealed class SiteMapPostgreSqlTests(PostgreSqlKnownSite site) : SiteMapSuite<PostgreSqlKnownSite>(site);
