using System.Net;
using AngleSharp.Dom;

namespace Catalogue.Tests.Pages.Glossary;

public sealed class GlossaryPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Glossary_Read_ListsEveryWordByLetterWithAnAddressOfItsOwn()
    {
        var page = await site.PageAsync("/glossaire");

        page.QuerySelectorAll(".letters a").Select(letter => letter.TextContent).ShouldBe(page.QuerySelectorAll("h2").Select(h2 => h2.TextContent));
        page.QuerySelectorAll("dt a").Length.ShouldBeGreaterThan(170);
        page.QuerySelector("#mot-borne-wifi dt a")!.GetAttribute("href").ShouldBe("/glossaire/borne-wifi");
        page.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")).ShouldContain("/glossaire");
    }

    [Fact]
    public async Task Glossary_Filtered_KeepsTheWordsAndWhatWasTyped()
    {
        var page = await site.PageAsync("/glossaire?q=rançon");

        page.QuerySelector("[role=status]")!.TextContent.ShouldStartWith("1 mot pour");
        page.QuerySelectorAll("dt").Select(term => term.TextContent).ShouldBe(["Rançongiciel"]);
        page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("rançon");
    }

    [Fact]
    public async Task Glossary_FilteredOnNothingItHas_SaysSoAndLeadsBack()
    {
        var page = await site.PageAsync("/glossaire?q=zzzz");

        page.QuerySelector("[role=status]")!.TextContent.ShouldStartWith("Aucun mot");
        page.QuerySelector("[role=status] a")!.GetAttribute("href").ShouldBe("/glossaire");
        page.QuerySelectorAll("dt").ShouldBeEmpty();
    }

    [Fact]
    public async Task Term_Read_LeadsToTheTermsItsDefinitionUsesAndToWhereItIsMet()
    {
        var page = await site.PageAsync("/glossaire/hebergement");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Hébergement");
        page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")).ShouldContain("/cahiers-des-charges/site-internet");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain("/catalogue?q=h%C3%A9bergement");
        (await site.PageAsync("/glossaire/rancongiciel")).QuerySelectorAll(".lead a").ShouldNotContain(link => link.GetAttribute("href") == "/glossaire/rancongiciel");
    }

    [Theory]
    [InlineData("/glossaire/inconnu")]
    [InlineData("/glossaire/%3Cscript%3E")]
    public async Task Term_Unknown_Answers404(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/glossaire?q=wifi")]
    [InlineData("/glossaire/wifi")]
    [InlineData("/glossaire/h-265")]
    public async Task Page_Read_IsSoundAndLeadsOnlyToPagesThatExist(string address) => await site.SoundPageAsync(address);
}
