using System.Net;
using AngleSharp.Dom;

namespace Catalogue.Tests.Pages;

public sealed class StaticPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "/", "Le bon professionnel du numérique, près de chez vous" },
        { "/le-label", "Comprendre le label" },
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
        { "/mon-avis/merci", "Merci, votre avis est enregistré" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_HasOneTitleAndItsHeading(string address, string heading)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll("h1").Select(h1 => h1.TextContent).ShouldBe([heading]);
        page.Title.ShouldNotBeNull().ShouldEndWith("| Entrepreneurs, faites le choix de l’économie numérique");
        page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_HoldsNothingTheSecurityPolicyRefuses(string address, string heading)
    {
        var page = await site.PageAsync(address);

        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_HasEveryIdentifierOnceAndEveryAnchorSomewhere(string address, string heading)
    {
        var page = await site.PageAsync(address);

        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ShouldBeSubsetOf(ids);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_IsServedWithEveryAssetItNames(string address, string heading)
    {
        var page = await site.PageAsync(address);

        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        var assets = page.QuerySelectorAll("link[href], script[src], img[src], use")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Distinct()
            .ToList();
        assets.ShouldNotBeEmpty();
        foreach (var asset in assets)
        {
            using var response = await site.Client.GetAsync(new Uri(asset, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, asset);
        }
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
