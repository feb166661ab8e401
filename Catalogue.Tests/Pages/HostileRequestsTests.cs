using System.Net;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages;

/// <summary>Query strings that no page of the site makes.</summary>
public static class HostileSearches
{
    public static TheoryData<string> All { get; } = new()
    {
        "page=1e9", "page=99999999999", "page=100000", "page=-1", "page=2&page=3",
        "rayon=NaN&ou=43000", "rayon=-1&ou=43000", "rayon=1e400&ou=43000", "prix=0x10", "prix=9999999999",
        "q=a&q=b&Q=c", "q=%ff", "q=%00", "q=%ED%A0%80", "q=%F0%9F%98%80", "q=%E2%80%AE", "q[]=a", "=&&&=", "%=%",
        "q=%22", "q=*", "q=-", "q='", "q=NEAR(", "q=%22%20*%20NEAR(%20-%20'", "q=%3Cscript%3Ealert(1)%3C/script%3E",
        "ou=%ff", "ou=%00", "ou=%ED%A0%80", "ou=%22%3E%3Cimg%20src=x%3E", "ou=Nulle-Part-Les-Oies", "ou=99999",
        "nom=%ff", "nom=%00", "nom=*", "nom=%22%3E%3Cimg%20src=x%3E", "nom=%ED%A0%80", "nom=a&nom=b&NOM=c",
        "label=zz&categorie=%3Cb%3E&programme=../../x", "label=1", "label=fini&page=9999", "categorie=inconnue&programme=inconnu",
        "genre=zz&tri=zz&famille=%3Cb%3E&service=x&lieu=zz", "famille=inconnue", "service=ZZZ-99",
        "au=", "au=hier", "au=2026-02-30", "au=9999-12-31", "au=0001-01-01", "au=%00", "au=a&au=b", "au[]=2026-10-01",
        "au=2026-10-01&version=99999999999", "au=2026-10-01&version=-1", "au=01/10/2026&version=x",
    };
}

/// <summary>Addresses that no page of the site makes, sent as they are written here.</summary>
public abstract class HostileRequestsSuite<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : SiteHost
{
    private const string Centre = "/centres/atelier-numerique-du-dolaizon";

    [SharedTheory]
    [MemberData(nameof(HostileSearches.All), MemberType = typeof(HostileSearches))]
    public async Task Search_ThatMakesNoSense_IsAnsweredWithAPage(string search)
    {
        foreach (var address in (string[])[$"/catalogue?{search}", $"/partenaires?{search}", $"/verifier?{search}", $"{Centre}?{search}", $"/?{search}"])
        {
            using var response = await SendAsync(HttpMethod.Get, address);
            var page = await SiteHost.ParseAsync(response);

            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            page.QuerySelectorAll("h1").Length.ShouldBe(1);
            page.QuerySelectorAll("main script, main img[src=x], main b:not(.answer__price b)").ShouldBeEmpty();
        }
    }

    [SharedFact]
    public async Task Search_OfTenThousandLetters_IsCutAndSaidSo()
    {
        var letters = new string('é', 10_000);

        var page = await site.PageAsync($"/catalogue?q={Uri.EscapeDataString(letters[..5_000])}&ou={letters[..4_000]}");

        page.QuerySelectorAll(".fr-alert--warning").Select(alert => alert.TextContent)
            .Count(text => text.Contains("que le début", StringComparison.Ordinal)).ShouldBe(2);
        page.QuerySelector("#q")!.GetAttribute("value")!.Length.ShouldBeLessThan(400);
    }

    [SharedTheory]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/css/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/%c0%80")]
    [InlineData("/offres/%c0%80")]
    [InlineData("/offres/a%2fb")]
    [InlineData("/offres/%22%20or%201=1")]
    [InlineData("//exemple.fr/")]
    [InlineData("//exemple.fr/%2f..")]
    [InlineData("/lieux/proche?lat=90&lon=180")]
    public async Task Path_ThatLeadsNowhere_IsAnswered404WithoutLeadingElsewhere(string address)
    {
        using var response = await SendAsync(HttpMethod.Get, address);
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.Location.ShouldBeNull();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Cette page n’existe pas");
    }

    [SharedFact]
    public async Task Path_OfTenThousandLetters_IsAnswered404()
    {
        using var response = await SendAsync(HttpMethod.Get, $"/centres/{new string('a', 10_000)}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [SharedTheory]
    [InlineData("/centres/%00")]
    [InlineData("/%00")]
    public async Task Path_WithANullCharacter_IsRefused(string address)
    {
        using var response = await SendAsync(HttpMethod.Get, address);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [SharedTheory]
    [InlineData("lat=NaN&lon=3")]
    [InlineData("lat=1e400&lon=3")]
    [InlineData("lat=91&lon=3")]
    [InlineData("lat=45")]
    [InlineData("")]
    public async Task Position_ThatIsNone_IsRefused(string position)
    {
        using var response = await SendAsync(HttpMethod.Get, $"/lieux/proche?{position}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [SharedTheory]
    [InlineData("/")]
    [InlineData("/catalogue")]
    [InlineData(Centre)]
    [InlineData("/partenaires")]
    [InlineData("/partenaires/atelier-numerique-du-dolaizon")]
    [InlineData("/cahiers-des-charges/centre-informatique-telecoms")]
    [InlineData("/le-label")]
    public async Task Page_AskedWithAnotherMethod_IsReadOnly(string address)
    {
        using var head = await SendAsync(HttpMethod.Head, address);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var options = await SendAsync(HttpMethod.Options, address);
        options.Content.Headers.Allow.ShouldBe(["GET", "HEAD"], ignoreOrder: true);

        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Trace, new("FOO")])
        {
            using var response = await SendAsync(method, address);
            var page = await SiteHost.ParseAsync(response);

            response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, method.Method);
            response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"], ignoreOrder: true);
            page.QuerySelector("h1")!.TextContent.ShouldBe("Cette demande n’a pas été comprise");
        }
    }

    /// <summary>Sends the address as it is: the usual client would tidy it first.</summary>
    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string address)
    {
        var asWritten = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var origin = site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        return site.Client.SendAsync(new HttpRequestMessage(method, new Uri(origin + address, asWritten)));
    }
}

public sealed class HostileRequestsTests(SiteHost site) : HostileRequestsSuite<SiteHost>(site);

public sealed class HostileRequestsPostgreSqlTests(PostgreSqlSiteHost site) : HostileRequestsSuite<PostgreSqlSiteHost>(site);
