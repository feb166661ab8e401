using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

/// <summary>A19: every page of an entry as it was on a past day, with the proof of what it said.</summary>
public abstract class ArchivedPagesSuite<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : SiteHost
{
    /// <summary>Dearer until 15 September 2026.</summary>
    private const string Offer = "/offres/un-site-pour-le-fournil";

    private const string Centre = "/centres/meygal-micro-services";

    /// <summary>Withdrawn on 5 October 2026; cheaper since 18 August.</summary>
    private const string Gone = "/offres/le-carnet-de-rendez-vous-du-salon";

    [SharedTheory]
    [InlineData(Offer, "2026-09-14", "640,00", "590,00")]
    [InlineData(Offer, "14/9/2026", "640,00", "590,00")]
    [InlineData(Offer, "2026-09-15", "590,00", "640,00")]
    [InlineData(Centre, "2026-10-05", "42,00", "44,00")]
    [InlineData(Gone, "2026-08-17", "26,00", "24,00")]
    [InlineData(Gone, "2026-10-04", "24,00", "26,00")]
    public async Task Page_OfAPastDay_SaysWhatItSaidThen(string address, string day, string price, string otherPrice)
    {
        using var response = await GetAsync($"{address}?au={day}");
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        page.QuerySelector("link[rel=canonical], script[type='application/ld+json']").ShouldBeNull();
        var banner = page.QuerySelector(".archived").ShouldNotBeNull();
        banner.TextContent.ShouldContain("Vous lisez cette page telle qu’elle était le");
        banner.TextContent.ShouldContain("son label était valable");
        banner.QuerySelector("a")!.GetAttribute("href").ShouldBe(address);
        var prices = page.QuerySelector("#prix table")!.TextContent;
        prices.ShouldContain(price);
        prices.ShouldNotContain(otherPrice);
        page.QuerySelector(".label-box")!.TextContent.ShouldContain("Label valable ce jour-là, fin prévue le ");
    }

    [SharedTheory]
    [InlineData(Offer)]
    [InlineData(Centre)]
    public async Task Page_OfAPastDay_SaysNothingOfWhatVersionsDoNotKeep(string address)
    {
        var page = await site.PageAsync($"{address}?au=2026-07-01");

        page.QuerySelectorAll("a[href^='tel:'], a[href^='mailto:'], #zone, #equipe, #identite").ShouldBeEmpty();
        page.QuerySelector(".sheet__head")!.TextContent.ShouldNotContain("Zone");
    }

    [SharedFact]
    public async Task Page_OfADayWithTwoVersions_ShowsTheLastAndLeadsToTheOther()
    {
        var page = await site.PageAsync($"{Offer}?au=2026-09-15");

        var other = page.QuerySelectorAll(".archived a").Last().GetAttribute("href")!;
        other.ShouldBe($"{Offer}?au=2026-09-15&version=1");
        (await site.PageAsync(other)).QuerySelector("#prix table")!.TextContent.ShouldContain("640,00");
    }

    [SharedFact]
    public async Task Page_AfterTheOfferLeft_SaysSinceWhenInNeutralWords()
    {
        (await site.PageAsync($"{Gone}?au=2026-10-05")).QuerySelector(".archived")!.TextContent
            .ShouldContain("a quitté le catalogue ce jour-là. Label retiré depuis le 5 octobre 2026.");
        var after = await site.PageAsync($"{Gone}?au=2026-10-06");
        after.QuerySelector(".archived")!.TextContent.ShouldContain("n’était pas au catalogue");
        after.QuerySelectorAll(".label-box img").ShouldBeEmpty();
        after.QuerySelector(".sheet__head")!.TextContent.ShouldNotContain("labellisée");
    }

    [SharedFact]
    public async Task Label_WithdrawnSince_IsStillSaidAsItWasOnTheDay()
    {
        const string slug = "le-site-de-la-boutique-en-ligne-en-un-mois";
        await site.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            var entry = await services.GetRequiredService<PublicCatalogue>().FindAsync(OfferKind.Offer, slug);
            var right = await services.GetRequiredService<RegistryContext>().Rights.SingleAsync(right => right.Id == entry!.Right.Id);
            var context = Build.Context(site.Clock.GetUtcNow(), "essai");
            services.GetRequiredService<RightService>().Withdraw(right, context).OrThrow();
            await services.GetRequiredService<OfferService>().RefreshStandingsAsync(entry!.Partner.Id, context);
            await writer.CommitAsync();
        });

        var yesterday = await site.PageAsync($"/offres/{slug}?au=2026-11-21");
        var today = await site.PageAsync($"/offres/{slug}?au=2026-11-22");

        yesterday.QuerySelector(".label-box strong")!.TextContent.ShouldBe("Label valable ce jour-là, fin prévue le 31 décembre 2027");
        today.QuerySelector(".label-box strong")!.TextContent.ShouldBe("Label retiré depuis le 22 novembre 2026");
    }

    [SharedTheory]
    [InlineData("", "pas compris")]
    [InlineData("hier", "pas compris")]
    [InlineData("2026-02-30", "pas compris")]
    [InlineData("2026-11-23", "n’est pas encore là")]
    [InlineData("2026-05-01", "date du")]
    public async Task Day_ThatCannotBeShown_IsSaidAboveThePageOfToday(string day, string sentence)
    {
        using var response = await GetAsync($"{Offer}?au={day}");
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Contains("X-Robots-Tag").ShouldBeFalse();
        page.QuerySelector(".fr-alert--warning")!.TextContent.ShouldContain(sentence);
        page.QuerySelector("#prix table")!.TextContent.ShouldContain("590,00");

        using var gone = await GetAsync($"{Gone}?au={day}");
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await SiteHost.ParseAsync(gone)).QuerySelector(".fr-alert--warning")!.TextContent
            .ShouldContain(sentence);
    }

    [SharedFact]
    public async Task OfferGone_LeadsToThePageOfItsLastDay()
    {
        var page = await site.PageAsync(Gone);

        var last = page.QuerySelectorAll("main a").Single(link => link.TextContent.Contains("telle qu’elle était", StringComparison.Ordinal));
        last.GetAttribute("href").ShouldBe($"{Gone}?au=2026-10-05");
        page.QuerySelector("main")!.TextContent.ShouldContain("Label retiré depuis le 5 octobre 2026");
    }

    [SharedFact]
    public async Task Versions_OfAPage_AreListedWithTheirDatesAndAFormThatAsksForADay()
    {
        var versions = (await site.PageAsync(Offer)).QuerySelector("#versions").ShouldNotBeNull();

        versions.QuerySelectorAll(".versions a").Select(link => link.GetAttribute("href"))
            .ShouldBe([$"{Offer}?au=2026-09-15", $"{Offer}?au=2026-05-05"]);
        versions.TextContent.ShouldContain("du 5 mai 2026 au 15 septembre 2026");
        var form = versions.QuerySelector("form").ShouldNotBeNull();
        (form.GetAttribute("method"), form.GetAttribute("action")).ShouldBe(("get", Offer));
        form.QuerySelector("input[name=au][type=date]").ShouldNotBeNull();
    }

    [SharedTheory]
    [InlineData(Offer, 1, "2026-06-01")]
    [InlineData(Offer, 2, "2026-10-01")]
    [InlineData(Centre, 1, "2026-06-01")]
    [InlineData(Gone, 2, "2026-09-01")]
    public async Task Text_OfAVersion_HasTheHashItsPageGives(string address, int version, string day)
    {
        using var response = await GetAsync($"{address}/versions/{version}.json");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        response.Headers.CacheControl!.ToString().ShouldContain("public");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        response.Headers.ETag!.Tag.ShouldBe($"\"{hash}\"");
        var page = await site.PageAsync($"{address}?au={day}");
        page.QuerySelector("#versions code.hash")!.TextContent.ShouldBe(hash);
        page.QuerySelector("#versions details a")!.GetAttribute("href").ShouldBe($"{address}/versions/{version}.json");
        Encoding.UTF8.GetString(bytes).ShouldNotContain("06 39 98");
    }

    [SharedFact]
    public async Task Text_AskedAgain_IsNotSentAgain()
    {
        using var first = await GetAsync($"{Offer}/versions/1.json");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Offer}/versions/1.json", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await site.Client.SendAsync(request);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [SharedTheory]
    [InlineData("/offres/un-site-pour-le-fournil/versions/3.json")]
    [InlineData("/offres/un-site-pour-le-fournil/versions/0.json")]
    [InlineData("/offres/un-site-pour-le-fournil/versions/99999999999.json")]
    [InlineData("/offres/un-site-pour-le-fournil/versions/un.json")]
    [InlineData("/centres/un-site-pour-le-fournil/versions/1.json")]
    [InlineData("/offres/inconnu/versions/1.json")]
    public async Task Text_OfNothing_Answers404(string address)
    {
        using var response = await GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> GetAsync(string address) => site.Client.GetAsync(new Uri(address, UriKind.Relative));
}

public sealed class ArchivedPagesTests(SiteHost site) : ArchivedPagesSuite<SiteHost>(site);

public sealed class ArchivedPagesPostgreSqlTests(PostgreSqlSiteHost site) : ArchivedPagesSuite<PostgreSqlSiteHost>(site);
