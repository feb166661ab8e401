using Catalogue.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

/// <summary>A registry to measure with says so on every page, and keeps search engines out.</summary>
public sealed class BenchmarkSiteTests(BenchmarkSiteTests.Site site) : IClassFixture<BenchmarkSiteTests.Site>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/catalogue")]
    [InlineData("/nulle-part")]
    public async Task Page_OfMadeUpOffers_SaysSo(string address)
    {
        var page = await site.PageAsync(address);

        page.QuerySelector(".site-band").ShouldNotBeNull().TextContent.ShouldContain("Données d’essai engendrées pour mesurer");
        page.QuerySelector("footer").ShouldNotBeNull().TextContent.ShouldContain("engendrées pour mesurer");
    }

    [Fact]
    public async Task Robots_AreKeptOut() =>
        (await site.Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative))).ShouldContain("Disallow: /\n");

    public sealed class Site : SiteHost
    {
        protected override async Task BeforeStartAsync(IServiceProvider services)
        {
            var registry = services.GetRequiredService<RegistryContext>();
            registry.Facts.Add(new RegistryFact(RegistryFact.Benchmark, "true"));
            await registry.SaveChangesAsync();
        }
    }
}
