using System.Globalization;
using System.Net;
using Catalogue.Core.Content;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.About;

public sealed class EditorialPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    /// <summary>Pages without parameters that nobody looks for in a plan.</summary>
    private static readonly string[] LeftOut = ["/Feedback/Thanks", "/Gallery/", "/Shortlist/Compare", "/SignIn/"];

    [Fact]
    public async Task Plan_OfTheSite_NamesEveryPageThatStandsAlone()
    {
        var plan = (await site.PageAsync("/plan-du-site")).QuerySelectorAll("main h2 ~ ul a").Select(link => link.GetAttribute("href")).ToList();

        var pages =
            from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
            where page is not null && endpoint.RoutePattern.Parameters.Count == 0
                && AccessRules.IsPublic(page.ViewEnginePath) && !Array.Exists(LeftOut, left => page.ViewEnginePath.StartsWith(left, StringComparison.Ordinal))
            select "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        plan.ShouldBeUnique();
        foreach (var page in pages) plan.ShouldContain(page, $"Declare its place: @attribute [{nameof(InPlanAttribute)}]");
        plan.ShouldContain("/le-label");
        plan.ShouldContain("/cahiers-des-charges/site-internet");
        plan.ShouldContain("/actualites/sauvegarder-avant-l-ete");
    }

    [Fact]
    public async Task Links_OfEditorialPages_LeadToPagesThatExist()
    {
        var plan = (await site.PageAsync("/plan-du-site")).QuerySelectorAll("main h2 ~ ul a").Select(link => link.GetAttribute("href")!);
        var seen = new Dictionary<string, AngleSharp.Dom.IDocument>();
        foreach (var address in plan)
        {
            foreach (var href in (await site.PageAsync(address)).QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!))
            {
                var parts = href.Split('#');
                if (!seen.TryGetValue(parts[0], out var target))
                {
                    using var response = await site.Client.GetAsync(new Uri(parts[0], UriKind.Relative));
                    response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address} leads to {href}");
                    seen[parts[0]] = target = await SiteHost.ParseAsync(response);
                }

                if (parts.Length > 1) target.GetElementById(parts[1]).ShouldNotBeNull($"{address} leads to {href}");
            }
        }
    }

    [Theory]
    [InlineData("/le-label")]
    [InlineData("/regle-de-classement")]
    [InlineData("/mentions-legales")]
    [InlineData("/donnees-personnelles")]
    [InlineData("/accessibilite")]
    [InlineData("/plan-du-site")]
    [InlineData("/actualites")]
    [InlineData("/actualites/sauvegarder-avant-l-ete")]
    [InlineData("/questions")]
    [InlineData("/conditions-d-utilisation")]
    [InlineData("/mon-avis")]
    public async Task Page_InResultsOfAnEngine_HasItsOwnDescription(string address)
    {
        var description = (await site.PageAsync(address)).QuerySelector("meta[name=description]")?.GetAttribute("content");

        description.ShouldNotBeNullOrWhiteSpace();
        description.Length.ShouldBeInRange(40, 200);
    }

    [Fact]
    public async Task Footer_OfAnyPage_LeadsToWhatTheLawAsksAndToTheOpinionForm()
    {
        var footer = (await site.PageAsync("/catalogue?q=wifi")).QuerySelectorAll("footer li a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href"));

        footer["Plan du site"].ShouldBe("/plan-du-site");
        footer["Accessibilité\u00a0: non conforme"].ShouldBe("/accessibilite");
        footer["Mentions légales"].ShouldBe("/mentions-legales");
        footer["Données personnelles"].ShouldBe("/donnees-personnelles");
        footer["Conditions d’utilisation"].ShouldBe("/conditions-d-utilisation");
        footer["Glossaire"].ShouldBe("/glossaire");
        footer["Je donne mon avis"].ShouldBe("/mon-avis?page=%2Fcatalogue");
    }

    [Fact]
    public async Task Accessibility_BeforeAnAudit_IsDeclaredNotCompliant()
    {
        var page = await site.PageAsync("/accessibilite");

        page.QuerySelector("#etat-non-conforme").ShouldNotBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("Défenseur des droits");
    }

    [Fact]
    public async Task PersonalData_Kept_IsInATableWithTheTimesProgramsGoBy()
    {
        var rows = (await site.PageAsync("/donnees-personnelles")).QuerySelectorAll("table tbody tr");

        rows.Length.ShouldBe(site.Services.GetRequiredService<SiteContent>().Retention.Count);
        rows[0].TextContent.ShouldContain("Je donne mon avis");
        rows[0].TextContent.ShouldContain("12\u00a0mois");
        rows.Count(row => row.TextContent.Contains("agents du ministère", StringComparison.Ordinal)).ShouldBe(1);
        rows.Single(row => row.TextContent.Contains("L’adresse électronique à laquelle le site a écrit", StringComparison.Ordinal)).TextContent.ShouldContain("3\u00a0mois");
    }

    [Fact]
    public async Task Home_Read_HasTheThreeLatestNewsAndNoneOfTomorrow()
    {
        var news = (await site.PageAsync("/")).QuerySelectorAll("#actualites ~ ul a").Select(link => link.GetAttribute("href"));

        news.ShouldBe(
        [
            "/actualites/le-catalogue-vous-dit-dans-quel-ordre",
            "/actualites/sauvegarder-avant-l-ete",
            "/actualites/des-centres-de-plus-en-haute-loire",
        ]);
    }

    [Fact]
    public async Task News_WithInventedFacts_SaySo()
    {
        (await site.PageAsync("/actualites/l-edition-2026-2028-commence")).QuerySelector(".fr-alert")!.TextContent.ShouldContain("inventée");
        (await site.PageAsync("/actualites/sauvegarder-avant-l-ete")).QuerySelectorAll(".fr-alert").ShouldBeEmpty();
    }

    [Fact]
    public async Task SecurityFile_Read_SaysWhoToWriteToForLessThanAYear()
    {
        using var response = await site.Client.GetAsync(new Uri("/.well-known/security.txt", UriKind.Relative));
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2)).ToDictionary(field => field[0], field => field[1]);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        lines["Contact"].ShouldStartWith("mailto:");
        lines["Preferred-Languages"].ShouldBe("fr, en");
        lines.ShouldNotContainKey("Canonical", "What a request says the host is, is not the site's address.");
        var expires = DateTimeOffset.Parse(lines["Expires"], CultureInfo.InvariantCulture);
        expires.ShouldBeGreaterThan(site.Clock.GetUtcNow().AddDays(30));
        expires.ShouldBeLessThan(site.Clock.GetUtcNow().AddYears(1));
    }
}
