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

    public static TheoryData<string> EveryPage => [.. Pages];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Page_AtAnyWidth_IsAccessibleAndStaysWithinTheScreen(string address)
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);

        (await visitor.GoAsync(address)).ShouldBe(address.Contains("n-existe-pas", StringComparison.Ordinal) ? 404 : 200);

        await visitor.LookAtAnyWidthAsync();
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
