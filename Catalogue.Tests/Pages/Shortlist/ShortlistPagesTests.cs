using System.Net;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Shortlist;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Shortlist;

/// <summary>What a visitor keeps, without account.</summary>
public sealed class ShortlistPagesTests(SiteHost site) : IClassFixture<SiteHost>, IDisposable
{
    /// <summary>A browser that forgets what it is given: each test says what it holds.</summary>
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = site.Client.BaseAddress,
        DefaultRequestHeaders = { Accept = { new("text/html") } },
    };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Selection_Empty_SaysHowToFillIt()
    {
        var page = await site.PageAsync("/selection");

        page.QuerySelector("main")!.TextContent.ShouldContain("Vous n’avez encore rien gardé");
        page.QuerySelector("main a.fr-btn")!.GetAttribute("href").ShouldBe("/catalogue");
    }

    [Fact]
    public async Task Page_ReadWithoutKeepingAnything_SetsNoCookie()
    {
        using var response = await _client.GetAsync(new Uri("/catalogue", UriKind.Relative));

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Page_ThatDependsOnWhatIsKept_IsKeptByNoSharedCache()
    {
        var offer = (await site.ShownOffersAsync(1))[0];
        foreach (var address in new[] { "/selection", $"/offres/{offer.Slug}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.Add("Cookie", $"__Host-selection={offer.Reference}");
            using var response = await _client.SendAsync(request);

            var cache = response.Headers.CacheControl.ShouldNotBeNull(address);
            (cache.Private, cache.NoCache).ShouldBe((true, true), address);
        }
    }

    [Fact]
    public async Task Offer_Kept_StandsInTheSelectionUntilDropped()
    {
        var offer = (await site.ShownOffersAsync(1))[0];

        using var kept = await PostAsync("/selection/garder", offer.Reference, "", "/catalogue?q=wifi#reponse-1");
        var cookie = CookieOf(kept);
        var selection = await PageAsync("/selection", cookie);
        using var dropped = await PostAsync("/selection/retirer", offer.Reference, cookie, "/selection");

        kept.StatusCode.ShouldBe(HttpStatusCode.Found);
        kept.Headers.Location!.OriginalString.ShouldBe("/catalogue?q=wifi#reponse-1");
        selection.QuerySelectorAll(".kept h2 a").Select(link => link.TextContent).ShouldBe([offer.Draft.Title]);
        dropped.Headers.GetValues("Set-Cookie").Single().ShouldContain("expires=Thu, 01 Jan 1970");
    }

    [Fact]
    public async Task Button_OfAnOfferThatIsKept_DropsIt()
    {
        var offer = (await site.ShownOffersAsync(1))[0];

        var page = await PageAsync($"/offres/{offer.Slug}", $"__Host-selection={offer.Reference}");

        page.QuerySelector("form.keep")!.GetAttribute("action").ShouldBe("/selection/retirer");
    }

    [Fact]
    public async Task Selection_ThatIsFull_KeepsNoMoreAndSaysSo()
    {
        var offers = await site.ShownOffersAsync(21);
        var cookie = $"__Host-selection={string.Join('.', offers.Take(20).Select(offer => offer.Reference))}";

        using var refused = await PostAsync("/selection/garder", offers[20].Reference, cookie, "/");
        var page = await PageAsync(refused.Headers.Location!.OriginalString, cookie);

        refused.Headers.Contains("Set-Cookie").ShouldBeFalse();
        page.QuerySelector(".fr-alert")!.TextContent.ShouldContain("pleine");
    }

    [Fact]
    public async Task Offer_KeptAndGoneSince_IsSaidToBeGone()
    {
        var gone = await site.GoneOfferAsync();

        var page = await PageAsync("/selection", $"__Host-selection={gone.Reference}");

        page.QuerySelectorAll(".kept li").ShouldBeEmpty();
        page.QuerySelector("#t-parties").ShouldNotBeNull();
        page.QuerySelector($"main a[href='/offres/{gone.Slug}']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("/catalogue?q=café")]
    [InlineData("")]
    public async Task Return_ToWhatIsNoAddressOfThisSite_LeadsToTheSelection(string back)
    {
        using var response = await PostAsync("/selection/garder", (await site.ShownOffersAsync(1))[0].Reference, "", back);

        response.Headers.Location!.OriginalString.ShouldBe("/selection");
    }

    [Fact]
    public async Task Return_ToALongSearch_LeadsBackToIt()
    {
        var back = $"/catalogue?q={string.Concat(Enumerable.Repeat("%E4%BD%A0", 300))}";

        using var response = await PostAsync("/selection/garder", (await site.ShownOffersAsync(1))[0].Reference, "", back);

        response.Headers.Location!.OriginalString.ShouldBe(back);
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsRefused()
    {
        using var request = Form("/selection/garder", (await site.ShownOffersAsync(1))[0].Reference, "", "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await _client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Visitor_WhoCameByHttpsToTheProxy_MayKeepAnOffer()
    {
        using var request = Form("/selection/garder", (await site.ShownOffersAsync(1))[0].Reference, "", "/");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("Origin", $"https://{_client.BaseAddress!.Authority}");

        using var response = await _client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        CookieOf(response).ShouldStartWith("__Host-selection=");
    }

    [Fact]
    public async Task Cookie_IsWhatBrowsersAskOfItsName()
    {
        using var kept = await PostAsync("/selection/garder", (await site.ShownOffersAsync(1))[0].Reference, "", "/");
        using var dropped = await PostAsync("/selection/retirer", (await site.ShownOffersAsync(1))[0].Reference, CookieOf(kept), "/");

        foreach (var set in (HttpResponseMessage[])[kept, dropped])
        {
            var attributes = set.Headers.GetValues("Set-Cookie").Single().Split("; ");
            attributes[0].ShouldStartWith("__Host-selection=");
            foreach (var attribute in (string[])["secure", "path=/", "samesite=lax", "httponly"]) attributes.ShouldContain(attribute);
            attributes.ShouldNotContain(attribute => attribute.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("/selection/garder", "n’importe quoi")]
    [InlineData("/selection/garder", "")]
    [InlineData("/selection/retirer", "n’importe quoi")]
    public async Task Reference_ThatIsNone_IsRefused(string address, string reference)
    {
        using var response = await PostAsync(address, reference, "", "/");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/catalogue?q=site#reponse-2", "/catalogue?q=site&non-garde=1")]
    [InlineData("/", "/?non-garde=1")]
    [InlineData("/offres/le-carnet-de-rendez-vous-du-salon", "/offres/le-carnet-de-rendez-vous-du-salon?non-garde=1")]
    [InlineData("https://ailleurs.example/", "/selection?non-garde=1")]
    public async Task Offer_GoneSinceThePageWasRead_IsNotKeptAndThatPageSaysSo(string back, string expected)
    {
        var others = await site.ShownOffersAsync(ShortlistCookie.Most);
        var full = $"__Host-selection={string.Join('.', others.Select(offer => offer.Reference))}";

        foreach (var cookie in new[] { "", full })
        {
            using var response = await PostAsync("/selection/garder", (await site.GoneOfferAsync()).Reference, cookie, back);

            response.StatusCode.ShouldBe(HttpStatusCode.Found);
            response.Headers.Location!.OriginalString.ShouldBe(expected);
            response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }

        var page = await site.PageAsync(expected);
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldBe("Ce que vous vouliez garder n’est plus au catalogue\u00a0: votre sélection n’a pas changé.");
    }

    [Fact]
    public async Task Page_ThatSaidThatNothingWasKept_SaysItOnce()
    {
        var page = await site.PageAsync("/catalogue?q=site%20internet&non-garde=1&genre=offre");

        var backs = page.QuerySelectorAll("form.keep input[name=retour]").Select(field => field.GetAttribute("value")!).ToList();
        backs.ShouldNotBeEmpty();
        backs.ShouldAllBe(back => back.StartsWith("/catalogue?q=site%20internet&genre=offre#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offer_GoneSince_IsDroppedAllTheSame()
    {
        var (gone, kept) = (await site.GoneOfferAsync(), (await site.ShownOffersAsync(1))[0]);

        using var dropped = await PostAsync("/selection/retirer", gone.Reference, $"__Host-selection={gone.Reference}.{kept.Reference}", "/selection");
        using var never = await PostAsync("/selection/retirer", "OF-99999", $"__Host-selection={kept.Reference}", "/selection");

        (dropped.StatusCode, never.StatusCode).ShouldBe((HttpStatusCode.Found, HttpStatusCode.Found));
        (CookieOf(dropped), CookieOf(never)).ShouldBe(($"__Host-selection={kept.Reference}", $"__Host-selection={kept.Reference}"));
    }

    [Fact]
    public async Task Cookie_WithAnythingInIt_IsReadAsWhatItHolds()
    {
        var offer = (await site.ShownOffersAsync(1))[0];

        var page = await PageAsync("/selection", $"__Host-selection=<script>.OF-1.{offer.Reference}.{offer.Reference}.OF-99999");

        page.QuerySelectorAll(".kept > li").Length.ShouldBe(1);
    }

    private static string CookieOf(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        using var response = await _client.SendAsync(request);
        return await SiteHost.ParseAsync(response);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, string reference, string cookie, string back)
    {
        using var request = Form(address, reference, cookie, back);
        return await _client.SendAsync(request);
    }

    private static HttpRequestMessage Form(string address, string reference, string cookie, string back)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("offre", reference), new("retour", back)]),
        };
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        return request;
    }
}
