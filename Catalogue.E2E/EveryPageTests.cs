namespace Catalogue.E2E;

/// <summary>Every public page, at both widths and at 200 % of its text: nothing wrong for anybody.</summary>
[Collection(Journeys.Name)]
public sealed class EveryPageTests(Browser browser)
{
    private static readonly string[] Pages =
    [
        "/",
        "/catalogue",
        "/catalogue?q=vendre+en+ligne&ou=Grenoble&genre=offre&tri=prix",
        "/catalogue?q=zzzzzz&ou=43000",
        "/catalogue?ou=Saint-Denis",
        "/centres/atelier-numerique-du-dolaizon",
        "/offres/le-site-de-la-boutique-en-ligne-en-un-mois",
        "/partenaires/atelier-numerique-du-dolaizon",
        "/cahiers-des-charges",
        "/cahiers-des-charges/centre-informatique-telecoms",
        "/le-label",
        "/glossaire",
        "/glossaire/wifi",
        "/mentions-legales",
        "/une-page-qui-n-existe-pas",
    ];

    public static TheoryData<string, int> PagesAndWidths
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var page in Pages)
            {
                // 640 is a 1280 screen at 200 %; 320 is what RGAA 10.11 asks.
                foreach (var width in new[] { 1280, 640, 390, 320 }) all.Add(page, width);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task Page_AtAnyWidth_IsAccessibleAndStaysWithinTheScreen(string address, int width)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, Scripts: true));

        (await visitor.GoAsync(address)).ShouldBe(address.Contains("n-existe-pas", StringComparison.Ordinal) ? 404 : 200);

        await visitor.LookAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/catalogue?q=wifi&ou=43000")]
    [InlineData("/centres/atelier-numerique-du-dolaizon")]
    [InlineData("/offres/le-site-de-la-boutique-en-ligne-en-un-mois")]
    [InlineData("/cahiers-des-charges/centre-informatique")]
    [InlineData("/glossaire")]
    public async Task Page_SeenFirst_WeighsLessThan200Kilobytes(string address)
    {
        await using var visitor = await browser.VisitAsync(Device.Phone);
        var requests = new List<Microsoft.Playwright.IRequest>();
        visitor.Page.RequestFinished += (_, request) => requests.Add(request);

        await visitor.GoAsync(address);
        await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var sizes = await Task.WhenAll(requests.Select(async request => (request.Url, (await request.SizesAsync()).ResponseBodySize)));
        sizes.ShouldContain(file => file.Url.Contains("Marianne-Regular", StringComparison.Ordinal));
        sizes.Sum(file => file.ResponseBodySize).ShouldBeLessThan(200_000, string.Join('\n', sizes));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/catalogue?q=wifi&ou=43000")]
    [InlineData("/centres/atelier-numerique-du-dolaizon")]
    public async Task Page_InTheDarkTheme_IsAccessible(string address)
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop, options => options.ColorScheme = Microsoft.Playwright.ColorScheme.Dark);

        await visitor.GoAsync(address);

        await visitor.LookAsync();
    }
}
