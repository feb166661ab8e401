using System.Net;
using System.Text.RegularExpressions;
using Catalogue.Tests.Access;

namespace Catalogue.Tests.Pages;

public sealed partial class ResponseHeadersTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/cette-page-n-existe-pas")]
    [InlineData("/css/site.css")]
    public async Task Response_OfAnyKind_CarriesTheSecurityHeadersAndNoCookie(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        var policy = string.Join("; ", response.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["strict-origin-when-cross-origin"]);
        response.Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem().ShouldContain("geolocation=(self)");
        response.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Response_OfEveryRoute_CarriesTheSecurityHeaders()
    {
        foreach (var handler in (await SiteHandlers.OfAsync(site.Services)).Where(handler => handler.Method == "GET"))
        {
            var address = Parameter().Replace(handler.Route, "1");
            using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

            var policy = string.Join("; ", response.Headers.GetValues("Content-Security-Policy"));
            policy.ShouldContain("default-src 'none'", Case.Sensitive, address);
            policy.ShouldNotContain("unsafe", Case.Sensitive, address);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], address);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
            {
                cookie.ShouldStartWith("__Host-", Case.Sensitive, address);
                cookie.ShouldContain("; secure", Case.Insensitive, address);
                cookie.ShouldContain("; httponly", Case.Insensitive, address);
            }
        }
    }

    [Fact]
    public async Task Asset_WithFingerprint_IsKeptForAYear()
    {
        var page = await site.PageAsync("/");
        var address = page.QuerySelector("link[href^='/css/site.css']")!.GetAttribute("href")!;

        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        address.ShouldContain("?v=");
        response.Headers.CacheControl.ShouldNotBeNull().MaxAge.ShouldBe(TimeSpan.FromDays(365));
        response.Headers.CacheControl.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task Asset_UnderTheFingerprintOfAnother_IsNotKeptUnderIt()
    {
        using var response = await site.Client.GetAsync(new Uri("/css/site.css?v=d-une-autre-version", UriKind.Relative));

        response.Headers.CacheControl.ShouldNotBeNull().MaxAge.ShouldBe(TimeSpan.FromDays(1));
        response.Headers.CacheControl.ToString().ShouldNotContain("immutable");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/css/site.css")]
    [InlineData("/img/logo-offre.svg")]
    public async Task Text_AskedForCompressed_IsCompressed(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var response = await site.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
