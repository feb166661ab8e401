namespace Catalogue.E2E;

/// <summary>Every public page, inspected once and held to both widths and to 200 % of its text: nothing wrong for anybody.</summary>
[Collection(Inspections.Name)]
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
        "/partenaires",
        "/partenaires?ou=43000&famille=internet",
        "/partenaires?nom=zzzz&ou=Saint-Denis&label=retire",
        "/offres/un-site-pour-le-fournil?au=2026-07-14",
        "/partenaires/atelier-numerique-du-dolaizon",
        "/partenaires/vermandois-bureaux-et-liaisons",
        "/cahiers-des-charges",
        "/cahiers-des-charges/centre-informatique-telecoms",
        "/verifier",
        "/verifier?q=/centres/atelier-numerique-du-dolaizon",
        "/verifier?q=/offres/le-gite-se-reserve-chez-vous",
        "/verifier?q=C7K-M4T-9XG",
        "/selection",
        "/comparer",
        "/le-label",
        "/glossaire",
        "/glossaire/wifi",
        "/mentions-legales",
        "/regle-de-classement",
        "/donnees-personnelles",
        "/accessibilite",
        "/plan-du-site",
        "/questions",
        "/actualites",
        "/actualites/l-edition-2026-2028-commence",
        "/conditions-d-utilisation",
        "/mon-avis?page=/catalogue",
        "/une-page-qui-n-existe-pas",
    ];

    /// <summary>Each page on two screens, and the width to which each of them is then brought down.</summary>
    public static TheoryData<string, int, int> PagesAndWidths
    {
        get
        {
            var all = new TheoryData<string, int, int>();
            foreach (var page in Pages)
            {
                // 640 is a 1280 screen at 200 %; 320 is what RGAA 10.11 asks.
                all.Add(page, 1280, 640);
                all.Add(page, 390, 320);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task Page_AtAnyWidth_IsAccessibleAndStaysWithinTheScreen(string address, int width, int narrower)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, Scripts: true));

        (await visitor.GoAsync(address)).ShouldBe(address.Contains("n-existe-pas", StringComparison.Ordinal) ? 404 : 200);

        // The rules are those of what a page says, which is the same on every screen; how wide it is, is not.
        if (width == Device.Desktop.Width) await visitor.LookAsync();
        else await visitor.NarrowAsync(width);
        await visitor.NarrowAsync(narrower);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/catalogue?q=wifi&ou=43000")]
    [InlineData("/partenaires?ou=43000")]
    [InlineData("/centres/atelier-numerique-du-dolaizon")]
    public async Task Page_InTheDarkTheme_IsAccessible(string address)
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop, options => options.ColorScheme = Microsoft.Playwright.ColorScheme.Dark);

        await visitor.GoAsync(address);

        await visitor.LookAsync();
    }
}
