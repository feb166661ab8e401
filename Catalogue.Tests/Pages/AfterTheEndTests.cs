using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages;

/// <summary>The site once the operation is over: it says so, promises nothing and shows what remains.</summary>
public sealed class AfterTheEndTests(SiteHost site) : IClassFixture<SiteHost>, IDisposable
{
    private const string Said = "L’opération s’est achevée le 31 décembre 2028";

    public void Dispose() => site.Clock.Set(DemoRegistryFile.Today);

    [Theory]
    [InlineData("/")]
    [InlineData("/catalogue?q=wifi&ou=43000")]
    [InlineData("/partenaires")]
    [InlineData("/le-label")]
    public async Task Page_OnceTheOperationIsOver_SaysSo(string address)
    {
        site.Clock.SetParis(2029, 1, 1, 0);
        (await site.SoundPageAsync(address)).QuerySelector("header")!.TextContent.ShouldContain(Said);

        site.Clock.SetParis(2028, 12, 31, 23, 59);
        (await site.PageAsync(address)).Body!.TextContent.ShouldNotContain("s’est achevée");
    }

    [Fact]
    public async Task Home_OnceTheOperationIsOver_PromisesNothingAndSearchesNothing()
    {
        site.Clock.SetParis(2029, 1, 1, 0);

        var main = (await site.PageAsync("/")).QuerySelector("main")!;

        main.QuerySelector(".lead")!.TextContent.ShouldContain(Said);
        main.TextContent.ShouldNotContain("tous les deux mois");
        main.QuerySelectorAll("form, .needs").ShouldBeEmpty();
    }

    [Fact]
    public async Task Catalogue_OnceTheOperationIsOver_SaysThatItIsClosedAndWhatRemains()
    {
        site.Clock.SetParis(2029, 1, 1, 0);

        var page = await site.PageAsync("/catalogue?q=wifi&ou=43000");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Le catalogue est fermé");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        var partners = page.QuerySelector("main a[href^='/partenaires']")!.GetAttribute("href")!;
        (await site.PageAsync(partners)).QuerySelectorAll(".answer").ShouldNotBeEmpty();
    }
}
