using AngleSharp.Dom;

namespace Catalogue.Tests.Discovery;

public sealed class PageHeadTests(KnownSite site) : IClassFixture<KnownSite>
{
    private const string Centre = "/centres/atelier-numerique-du-dolaizon";

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/?utm=x", "/")]
    [InlineData("/le-label", "/le-label")]
    [InlineData("/Le-Label/", "/le-label")]
    [InlineData(Centre + "?q=wifi&ou=43000", Centre)]
    [InlineData("/catalogue", "/catalogue")]
    [InlineData("/catalogue?tri=nouveautes&page=1", "/catalogue")]
    [InlineData("/catalogue?q=wifi&ou=43000&tri=prix", "/catalogue?q=wifi&ou=Le%20Puy-en-Velay%20%2843000%29")]
    [InlineData("/catalogue?genre=centres&page=2", "/catalogue?genre=centres&page=2")]
    [InlineData("/catalogue?page=0&tri=zz", "/catalogue")]
    [InlineData("/cahiers-des-charges/centre-informatique-telecoms", "/cahiers-des-charges/centre-informatique-telecoms")]
    public async Task Page_Indexed_HasOneAddressAndOneCardToShare(string asked, string canonical)
    {
        var page = await site.PageAsync(asked);

        page.QuerySelectorAll("link[rel=canonical]").Select(link => link.GetAttribute("href")).ShouldBe([KnownSite.Origin + canonical]);
        page.QuerySelector("meta[name=robots]").ShouldBeNull();
        Property(page, "og:url").ShouldBe(KnownSite.Origin + canonical);
        page.Title.ShouldBe($"{Property(page, "og:title")} | {Property(page, "og:site_name")}");
        Property(page, "og:description").ShouldBe(page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Property(page, "og:description").ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("/catalogue?lieu=chez-vous")]
    [InlineData("/catalogue?prix=500")]
    [InlineData("/catalogue?service=GEN-07")]
    [InlineData("/catalogue?ou=43000&rayon=10")]
    [InlineData("/catalogue?q=xylophone+wifi")]
    [InlineData("/une-page-qui-n-existe-pas")]
    [InlineData("/catalogue?q=xqzwvk&ou=43000")]
    [InlineData("/offres/le-gite-se-reserve-chez-vous")]
    public async Task Page_FilteredEmptyOrEnded_IsNotIndexed(string asked)
    {
        var page = await site.PageAsync(asked);

        page.QuerySelector("meta[name=robots]").ShouldNotBeNull().GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector("link[rel=canonical], script[type='application/ld+json'], meta[property='og:url']").ShouldBeNull();
    }

    [Fact]
    public async Task Request_ThatLiesAboutItsHost_ChangesNoAddress()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/le-label", UriKind.Relative)) { Headers = { Host = "mechant.example" } };

        using var response = await site.Client.SendAsync(request);

        (await response.Content.ReadAsStringAsync()).ShouldNotContain("mechant.example");
    }

    private static string? Property(IDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
}
