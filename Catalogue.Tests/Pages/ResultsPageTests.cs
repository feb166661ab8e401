using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Catalogue.Web.Pages.Search;

namespace Catalogue.Tests.Pages;

public sealed class ResultsPageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Results_NearACommune_SayTheAnswerInWordsFirst()
    {
        var page = await site.PageAsync("/catalogue?q=wifi&ou=43000");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Wifi près du Puy-en-Velay");
        page.QuerySelector(".answer-count")!.TextContent.ShouldContain("centres de compétences");
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe("wifi");
        page.QuerySelector("#ou")!.GetAttribute("value").ShouldBe("Le Puy-en-Velay (43000)");
    }

    [Fact]
    public async Task Results_OfAMisspeltNeed_SayWhatWasUnderstoodAndOfferTheWordsAsTyped()
    {
        var page = await site.PageAsync("/catalogue?q=wify&ou=43000");

        var notice = page.QuerySelector(".fr-alert--info").ShouldNotBeNull();
        notice.QuerySelector("strong")!.TextContent.ShouldBe("wifi");
        notice.QuerySelector("a")!.GetAttribute("href").ShouldBe("/catalogue?q=wify&ou=43000&verbatim=oui");
        page.QuerySelectorAll(".answer").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Results_OfAPhraseAndARefusedWord_SayHowTheyWereTaken()
    {
        var page = await site.PageAsync("/catalogue?q=%22borne+wifi%22+-ext%C3%A9rieur");

        var sentence = page.QuerySelectorAll(".answer-count")[1];
        sentence.TextContent.ShouldStartWith("Avec l’expression exacte «\u00a0borne wifi\u00a0», sans «\u00a0extérieur\u00a0».");
        sentence.QuerySelector("a")!.GetAttribute("href").ShouldBe("/catalogue?q=borne%20wifi");
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe("\"borne wifi\" -extérieur");
    }

    [Fact]
    public async Task Results_OfAPhraseNobodyUses_AreThoseOfItsWordsAndItIsSaid()
    {
        var page = await site.PageAsync("/catalogue?q=%22wifi+caisse%22");

        page.QuerySelector(".fr-alert--info")!.TextContent.ShouldContain("l’expression entre guillemets");
        page.QuerySelectorAll(".answer").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Results_OfAPlaceNobodyKnows_KeepItInTheFieldAndSearchEverywhere()
    {
        var page = await site.PageAsync("/catalogue?q=wifi&ou=Xyzzyville");

        var field = page.QuerySelector("#ou").ShouldNotBeNull();
        field.GetAttribute("value").ShouldBe("Xyzzyville");
        field.GetAttribute("aria-invalid").ShouldBe("true");
        page.GetElementById(field.GetAttribute("aria-describedby")!).ShouldNotBeNull();
        page.QuerySelectorAll(".answer").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("le puits en velay")]
    [InlineData("4300")]
    public async Task Results_OfAPlaceBadlyWritten_ProposeTheNearest(string typed)
    {
        var page = await site.PageAsync($"/catalogue?q=wifi&ou={Uri.EscapeDataString(typed)}");

        var proposed = page.QuerySelector(".fr-alert--warning a").ShouldNotBeNull();
        proposed.TextContent.ShouldBe("Le Puy-en-Velay (Haute-Loire)");
        proposed.GetAttribute("href").ShouldBe("/catalogue?q=wifi&ou=Le%20Puy-en-Velay%20%2843000%29");
    }

    [Theory]
    [InlineData("Saint-Denis", "Wifi près de Saint-Denis (La Réunion)")]
    [InlineData("Le Puy-en-Velay", "Wifi près du Puy-en-Velay")]
    public async Task Heading_NearACommuneOfAFrequentName_NamesItsDepartment(string place, string heading)
    {
        var page = await site.PageAsync($"/catalogue?q=wifi&ou={place}");

        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
    }

    [Theory]
    [InlineData("/offres", "/catalogue?genre=offres")]
    [InlineData("/centres/", "/catalogue?genre=centres")]
    [InlineData("/Conseillers", "/catalogue?genre=conseillers")]
    public async Task Address_CutAtItsFolder_LeadsToTheCatalogueOfThatKind(string address, string all)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.OriginalString.ShouldBe(all);
    }

    [Fact]
    public async Task Results_OnTheMap_LeadToTheSameNumbersInTheList()
    {
        var page = await site.PageAsync("/catalogue?ou=43000&rayon=100");

        var pins = page.QuerySelectorAll("svg.map a").Select(pin => pin.GetAttribute("href")!).ToList();
        pins.ShouldNotBeEmpty();
        pins.ShouldBeSubsetOf(page.QuerySelectorAll(".answer").Select(answer => "#" + answer.Id));
    }

    [Fact]
    public async Task Filter_Applied_IsATagThatLeadsToTheSearchWithoutIt()
    {
        var page = await site.PageAsync("/catalogue?q=wifi&ou=43000&rayon=50&lieu=a-distance");

        page.QuerySelectorAll("a.fr-tag--dismiss").Select(tag => tag.GetAttribute("href")).ShouldBe(
        [
            "/catalogue?q=wifi&ou=43000&lieu=a-distance",
            "/catalogue?q=wifi&ou=43000&rayon=50",
        ]);
        page.QuerySelector(".filters summary")!.TextContent.ShouldBe("Filtrer (2 filtres appliqués)");
        page.QuerySelector("#lieu input[value='a-distance']")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector("#rayon option[selected]")!.GetAttribute("value").ShouldBe("50");
    }

    [Fact]
    public async Task Results_WhenFiltersLeaveNothing_ShowTheNearestAndWhatToLoosen()
    {
        var page = await site.PageAsync("/catalogue?q=site&ou=43000&prix=1");

        page.QuerySelector(".answer-count strong")!.TextContent.ShouldBe("Aucune réponse");
        page.QuerySelectorAll("section[aria-labelledby='plus-proches'] .answer").Length.ShouldBe(3);
        page.QuerySelectorAll("section[aria-labelledby='elargir'] a").Select(link => link.GetAttribute("href"))
            .ShouldContain("/catalogue?q=site&ou=43000");
    }

    [Fact]
    public async Task Page_BeyondTheLast_IsTheLastAndSaysSo()
    {
        var page = await site.PageAsync("/catalogue?page=99999");

        page.QuerySelector(".fr-alert--warning")!.TextContent.ShouldContain("voici la dernière");
        page.QuerySelectorAll(".answer").ShouldNotBeEmpty();
        page.QuerySelector(".fr-pagination [aria-current=page]").ShouldNotBeNull();
        page.QuerySelector(".fr-pagination__link--next").ShouldBeNull();
    }

    [Fact]
    public async Task Need_OfTenThousandLetters_MeetsAPageThatExplains()
    {
        using var response = await site.Client.GetAsync(
            new Uri("/catalogue?q=" + Uri.EscapeDataString(new string('é', 10_000)) + "&ou=43000", UriKind.Relative));
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector(".fr-alert--warning").ShouldNotBeNull();
        page.QuerySelector("#ou")!.GetAttribute("value").ShouldBe("Le Puy-en-Velay (43000)");
    }

    [Fact]
    public async Task Need_ThatLooksLikeMarkup_IsShownAsText()
    {
        const string markup = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";

        var page = await site.PageAsync("/catalogue?q=" + Uri.EscapeDataString(markup));

        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(markup);
        page.QuerySelectorAll("main script, main img, [onerror]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lat=45.04&lon=3.88", HttpStatusCode.OK, "Le Puy-en-Velay (43000)")]
    [InlineData("lat=0&lon=0", HttpStatusCode.NotFound, "")]
    [InlineData("lat=abc&lon=3.88", HttpStatusCode.BadRequest, "")]
    [InlineData("lat=NaN&lon=3.88", HttpStatusCode.BadRequest, "")]
    [InlineData("lat=91&lon=3.88", HttpStatusCode.BadRequest, "")]
    [InlineData("", HttpStatusCode.BadRequest, "")]
    public async Task Position_SentByTheBrowser_BecomesACommuneAndIsKeptNowhere(string query, HttpStatusCode status, string commune)
    {
        using var response = await site.Client.GetAsync(new Uri($"/lieux/proche?{query}", UriKind.Relative));

        response.StatusCode.ShouldBe(status);
        response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        if (status == HttpStatusCode.OK) (await response.Content.ReadAsStringAsync()).ShouldContain(commune);
    }

    [Fact]
    public async Task Words_ThatNobodyUses_StillLeadToTheNearestCentres()
    {
        var page = await site.PageAsync("/catalogue?q=girafe&ou=43000");

        page.QuerySelector("#plus-proches").ShouldNotBeNull();
        page.QuerySelectorAll("ol.answers > li").Length.ShouldBe(3);
        page.QuerySelectorAll("section[aria-labelledby='autrement'] a").Select(link => link.GetAttribute("href"))
            .ShouldContain("/catalogue?ou=43000&genre=centres");
    }

    [Fact]
    public async Task Words_ThatNobodyUses_LeaveNothingToSortOrFilterButNeedsAndPeopleToAsk()
    {
        var page = await site.SoundPageAsync("/catalogue?q=zzqxwk");

        page.QuerySelectorAll(".kinds, .sort, .filters, .results, #elargir, a[href='/regle-de-classement']").ShouldBeEmpty();
        page.QuerySelectorAll("section[aria-labelledby='autrement'] a").Select(link => link.GetAttribute("href")).ShouldBe(
        [
            .. CommonNeeds.All.Select(need => need.Query.Address),
            "/catalogue?genre=conseillers",
            "/catalogue?genre=centres",
        ]);
    }

    [Theory]
    [InlineData("%F0%9F%98%80")]
    [InlineData("a")]
    public async Task Need_WithoutAWordToLookFor_ShowsEverythingAndSaysWhy(string need)
    {
        var page = await site.PageAsync($"/catalogue?q={need}");

        page.QuerySelector(".fr-alert--warning")!.TextContent.ShouldContain("aucun mot à chercher");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Offres et centres de compétences");
        page.QuerySelectorAll(".answer").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("famille=zzz", "La famille d’offres n’est pas comprise")]
    [InlineData("service=ZZZ-99", "Un des services demandés n’est pas compris")]
    public async Task Value_ThatNamesNothing_IsLeftOutAndItIsSaid(string asked, string sentence)
    {
        var page = await site.PageAsync($"/catalogue?q=wifi&{asked}");

        page.QuerySelector(".fr-alert--warning")!.TextContent.ShouldContain(sentence);
        page.QuerySelectorAll(".answer").ShouldNotBeEmpty();
        page.QuerySelectorAll(".fr-tag--dismiss").ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_ThatNothingHasTogether_FindSomeAndItIsSaid()
    {
        var page = await site.PageAsync("/catalogue?q=girafe+wifi&ou=43000");

        page.QuerySelector("main")!.TextContent.ShouldContain("celles qui répondent à une partie");
        page.QuerySelectorAll("ol.answers > li").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Mode_OnSite_KeepsOnlyThoseThatComeToThePlace()
    {
        var page = await site.PageAsync("/catalogue?q=installer+le+wifi&ou=43000&lieu=chez-vous");

        var answers = page.QuerySelectorAll("ol.answers > li");
        answers.ShouldNotBeEmpty();
        answers.ShouldAllBe(answer => answer.TextContent.Contains("Se déplace chez vous", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NearOnly_Applied_LeavesOutThoseBeyondTheRadiusAndIsKept()
    {
        var all = await site.PageAsync("/catalogue?q=wifi&ou=43000");
        var within = all.QuerySelector("#proches .count")!.TextContent;

        var near = await site.PageAsync("/catalogue?q=wifi&ou=43000&proches=oui");

        near.QuerySelector(".answer-count strong")!.TextContent.ShouldBe(within);
        near.QuerySelector(".answer-count")!.TextContent.ShouldEndWith("À moins de 30\u00a0km.");
        near.QuerySelector("#proches input")!.HasAttribute("checked").ShouldBeTrue();
        near.QuerySelector("a.fr-tag--dismiss")!.GetAttribute("href").ShouldBe("/catalogue?q=wifi&ou=43000");
        near.QuerySelectorAll(".kinds a").ShouldAllBe(tab => tab.GetAttribute("href")!.Contains("proches=oui", StringComparison.Ordinal));
        near.QuerySelectorAll("#elargir ~ ul a").Select(link => link.GetAttribute("href")).ShouldContain("/catalogue?q=wifi&ou=43000");
    }

    [Theory]
    [InlineData("prix")]
    [InlineData("nouveautes")]
    public async Task Order_ThatMixesTheNearAndTheFar_SaysOfEachThatComesFromFarther(string order)
    {
        var page = await site.PageAsync($"/catalogue?q=wifi&ou=43000&tri={order}");

        page.QuerySelectorAll(".answers-title").ShouldBeEmpty();
        var far = page.QuerySelectorAll(".answer").Where(answer => Kilometres(answer) > 30).ToList();
        far.ShouldNotBeEmpty();
        far.ShouldAllBe(answer => answer.QuerySelector(".answer__where")!.TextContent.Contains("Plus loin, ", StringComparison.Ordinal));
        page.QuerySelectorAll(".answer").Except(far)
            .ShouldAllBe(answer => !answer.TextContent.Contains("Plus loin, ", StringComparison.Ordinal));
    }

    /// <summary>« Yssingeaux, à 22 km »: none in the commune itself.</summary>
    private static double Kilometres(IElement answer)
    {
        var words = answer.QuerySelector(".answer__where")!.TextContent.Split([' ', '\u00a0', '.']);
        var unit = Array.IndexOf(words, "km");
        return unit < 0 ? 0 : double.Parse(words[unit - 1], CultureInfo.GetCultureInfo("fr-FR"));
    }
}
