using AngleSharp.Dom;

namespace Catalogue.Tests.Pages;

public sealed class StaticPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "/", "Le bon professionnel du numérique, près de chez vous" },
        { "/le-label", "Comprendre le label" },
        { "/devenir-partenaire", "Devenir partenaire" },
        { "/mentions-legales", "Mentions légales" },
        { "/regle-de-classement", "Comment les réponses sont classées" },
        { "/donnees-personnelles", "Données personnelles" },
        { "/accessibilite", "Accessibilité" },
        { "/plan-du-site", "Plan du site" },
        { "/questions", "Questions fréquentes" },
        { "/actualites", "Actualités" },
        { "/actualites/sauvegarder-avant-l-ete", "Avant les congés, sauvegardez" },
        { "/conditions-d-utilisation", "Conditions d’utilisation" },
        { "/mon-avis", "Je donne mon avis" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_IsSoundUnderItsHeading(string address, string heading)
    {
        var page = await site.SoundPageAsync(address);

        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
    }

    [Fact]
    public async Task Home_Read_OffersSixNeedsInTheOwnersWords()
    {
        var page = await site.PageAsync("/");

        var tiles = page.QuerySelectorAll(".needs a");
        tiles.Select(tile => tile.TextContent).ShouldBe(
        [
            "Être visible sur Internet",
            "Réparer ou dépanner",
            "Sauvegarder mes données",
            "Téléphone et Internet",
            "M’équiper",
            "Me former",
        ]);
        tiles.ShouldAllBe(tile => tile.GetAttribute("href")!.StartsWith("/catalogue?q="));
    }

    [Fact]
    public async Task Professional_OnTheHomePage_IsLedToWhatBecomingAPartnerTakes()
    {
        var home = await site.PageAsync("/");

        home.QuerySelector("nav a[href='/devenir-partenaire']").ShouldNotBeNull();
        home.QuerySelector("main a[href='/devenir-partenaire']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Question_ThatIsNotAnswered_CanBeSentWhereAnAnswerComes()
    {
        var address = (await site.PageAsync("/questions")).QuerySelector("main a[href^='/mentions-legales#']")!.GetAttribute("href")!;

        var contact = (await site.PageAsync(address)).QuerySelector(address[address.IndexOf('#', StringComparison.Ordinal)..]).ShouldNotBeNull();
        contact.TextContent.ShouldBe("Qui publie ce site");
    }

    [Fact]
    public async Task Home_Read_SearchesWithoutScript()
    {
        var form = (await site.PageAsync("/")).QuerySelector("form[role=search]").ShouldNotBeNull();

        form.GetAttribute("method").ShouldBe("get");
        form.GetAttribute("action").ShouldBe("/catalogue");
        form.QuerySelectorAll("input").Select(input => input.GetAttribute("name")).ShouldBe(["q", "ou"]);
        form.QuerySelectorAll("[aria-invalid], .fr-error-text").ShouldBeEmpty();
    }

    [Fact]
    public async Task Footer_OfDemonstrationData_SaysThatItIsInvented()
    {
        var page = await site.PageAsync("/");

        var footer = page.QuerySelector("footer").ShouldNotBeNull();
        footer.TextContent.ShouldContain("entreprises, prix et personnes inventés");
        footer.TextContent.ShouldContain("Accessibilité\u00a0: non conforme");
    }
}
