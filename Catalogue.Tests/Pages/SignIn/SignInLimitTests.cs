using System.Net;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;

namespace Catalogue.Tests.Pages.SignIn;

/// <summary>A site of its own: how many tries come from a network is counted by the process.</summary>
public sealed class SignInLimitTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Tries_TooManyFromOneNetwork_AreStoppedSaveFromKnownBrowsersWhichAreCountedAlone()
    {
        var account = await site.OpenAccountAsync();
        using var known = site.Browse();
        using var opened = await known.SignInAsync(account.Email!);
        using var browser = site.Browse();
        for (var i = 1; i < SignInLimit.Most; i++)
        {
            using var asked = await AskAsync(browser, $"personne{i}@essai.example");
            asked.StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        using var stopped = await AskAsync(browser, "une.de.trop@essai.example");
        var page = await SiteHost.ParseAsync(stopped);
        using var spared = await AskAsync(known, "encore@essai.example");

        stopped.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("dans dix minutes");
        page.QuerySelector("#identifiant")!.GetAttribute("value").ShouldBe("une.de.trop@essai.example");
        spared.StatusCode.ShouldBe(HttpStatusCode.Found);
        for (var i = 1; i < SignInLimit.MostFromBrowser; i++)
        {
            using var asked = await AskAsync(known, $"quelqu.un{i}@essai.example");
            asked.StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        using var copy = site.Browse();
        copy.Keep(KnownBrowserCookie.Name, known.Cookies[KnownBrowserCookie.Name]);
        using var copied = await AskAsync(copy, "une.de.plus@essai.example");
        copied.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpResponseMessage> AskAsync(TestBrowser browser, string name) =>
        await browser.SubmitAsync(await browser.PageAsync("/mot-de-passe-oublie"), new Dictionary<string, string?> { ["identifiant"] = name });
}
