using System.Net;
using System.Security.Claims;
using Catalogue.Core.Accounts;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Tests.Pages;

/// <summary>How private pages say, once, what was just done.</summary>
public sealed class DoneMessageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Act_ThatIsDone_IsSaidOnceByTheNextPageAndByNoAddress()
    {
        using var owner = await site.AsAccountAsync();
        var form = await owner.Browser.PageAsync("/compte/nom");

        using var done = await owner.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["nom"] = "Alix Autre" });

        done.Headers.Location!.OriginalString.ShouldBe("/compte");
        var cookie = CookieOf(done).ShouldNotBeNull();
        (cookie.Secure, cookie.HttpOnly, cookie.SameSite, cookie.Path.ToString(), cookie.Domain.HasValue)
            .ShouldBe((true, true, Microsoft.Net.Http.Headers.SameSiteMode.Lax, "/", false));
        cookie.MaxAge.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(5));
        using var next = await owner.Browser.GetAsync("/compte");
        next.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var said = await SiteHost.ParseAsync(next);
        said.QuerySelectorAll("main [role=status]").ShouldHaveSingleItem().TextContent.ShouldBe("Votre nom est changé.");
        SoundPage.TiesItsParts(said);
        var taken = CookieOf(next).ShouldNotBeNull();
        (taken.Value.Length, taken.MaxAge ?? TimeSpan.Zero).ShouldBe((0, TimeSpan.Zero));
        using var again = await owner.Browser.GetAsync("/compte");
        (await SiteHost.ParseAsync(again)).QuerySelectorAll("main [role=status]").ShouldBeEmpty();
        again.Headers.Contains(HeaderNames.SetCookie).ShouldBeFalse();
    }

    [Fact]
    public async Task Message_OverRedirectsAndPublicPages_WaitsForAPageOfThePerson()
    {
        using var manager = await site.AsAccountAsync((await site.PartnerSlugAsync(), CompanyRole.Manager));
        manager.Browser.Keep(DoneMessage.CookieName, Left(manager.PersonId, "C’est fait."));

        using var redirect = await manager.Browser.GetAsync("/espace");
        using var open = await manager.Browser.GetAsync("/");

        redirect.StatusCode.ShouldBe(HttpStatusCode.Found);
        open.StatusCode.ShouldBe(HttpStatusCode.OK);
        (CookieOf(redirect), CookieOf(open)).ShouldBe((null, null));
        (await SiteHost.ParseAsync(open)).DocumentElement.TextContent.ShouldNotContain("C’est fait.");
        (await manager.Browser.PageAsync(redirect.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.TextContent.ShouldBe("C’est fait.");
    }

    [Fact]
    public async Task Message_OfWhoWasSignedInBefore_IsThrownAwayUnread()
    {
        using var owner = await site.AsAccountAsync();
        owner.Browser.Keep(DoneMessage.CookieName, Left(Guid.NewGuid(), "C’est fait."));

        var page = await owner.Browser.PageAsync("/compte");

        page.DocumentElement.TextContent.ShouldNotContain("C’est fait.");
        owner.Browser.Cookies.Keys.ShouldNotContain(DoneMessage.CookieName);
    }

    [Fact]
    public async Task Message_WithMarkup_IsReadAsItIsWritten()
    {
        using var owner = await site.AsAccountAsync();
        const string Sentence = "Le <script>nom</script> « a & b » est changé.";
        owner.Browser.Keep(DoneMessage.CookieName, Left(owner.PersonId, Sentence));

        var status = (await owner.Browser.PageAsync("/compte")).QuerySelector("main [role=status]")!;

        status.TextContent.ShouldBe(Sentence);
        status.QuerySelector("script").ShouldBeNull();
    }

    [Theory]
    [InlineData("/compte?fait=nom", null)]
    [InlineData("/compte", "C’est fait.")]
    [InlineData("/compte", "CfDJ8AAAA")]
    public async Task Claim_ThatTheSiteDidNotMake_IsNotShown(string address, string? forged)
    {
        using var owner = await site.AsAccountAsync();
        if (forged is not null) owner.Browser.Keep(DoneMessage.CookieName, Uri.EscapeDataString(forged));

        using var response = await owner.Browser.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SiteHost.ParseAsync(response)).QuerySelectorAll("main [role=status]").ShouldBeEmpty();
    }

    /// <summary>The cookie with which an act of somebody leaves a sentence.</summary>
    private string Left(Guid personId, string sentence)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = site.Services,
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, personId.ToString())])),
        };
        var data = new TempDataDictionary(context, site.Services.GetRequiredService<ITempDataProvider>());
        data.SayDone(context.User, sentence);
        data.Save();
        return SetCookieHeaderValue.Parse(context.Response.Headers.SetCookie.ToString()).Value.ToString();
    }

    private static SetCookieHeaderValue? CookieOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(HeaderNames.SetCookie, out var all)
            ? SetCookieHeaderValue.ParseList([.. all]).SingleOrDefault(cookie => cookie.Name == DoneMessage.CookieName)
            : null;
}
