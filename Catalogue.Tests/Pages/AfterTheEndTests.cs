using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Pages.Requests;
using Catalogue.Web.Pages.Space;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>A9: to the instant, and without anything that runs at it.</summary>
    [Fact]
    public async Task Label_IsNowhereFromTheFirstInstantAfterItsLastDay()
    {
        const string slug = "la-scierie-cote-grumes", partner = "sentinelle-du-haut-doubs";
        site.Clock.Set(ParisCalendar.EndOf(new(2028, 12, 31)).AddTicks(-1));
        (await SaysAsync($"/offres/{slug}")).ShouldBe((HttpStatusCode.OK, true));
        (await SaysAsync("/catalogue?q=scierie", slug)).ShouldBe((HttpStatusCode.OK, true));
        (await SaysAsync($"/verifier?q=/offres/{slug}")).ShouldBe((HttpStatusCode.OK, true));
        (await SaysAsync($"/partenaires/{partner}")).ShouldBe((HttpStatusCode.OK, true));
        (await SaysAsync("/partenaires", partner)).ShouldBe((HttpStatusCode.OK, true));

        site.Clock.Set(ParisCalendar.EndOf(new(2028, 12, 31)));
        (await SaysAsync($"/offres/{slug}")).ShouldBe((HttpStatusCode.Gone, false));
        (await SaysAsync("/catalogue?q=scierie", slug)).ShouldBe((HttpStatusCode.OK, false));
        (await SaysAsync($"/verifier?q=/offres/{slug}")).ShouldBe((HttpStatusCode.OK, false));
        (await SaysAsync($"/partenaires/{partner}")).Says.ShouldBeFalse();
        (await SaysAsync("/partenaires", partner)).ShouldBe((HttpStatusCode.OK, false));
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            (await registry.Offers.ShownAt(site.Clock.GetUtcNow()).AnyAsync()).ShouldBeFalse();
            foreach (var right in await registry.Rights.AsNoTracking().ToListAsync())
                LogoAccess.Of(right, await registry.Offers.AsNoTracking().Where(offer => offer.RightId == right.Id).ToListAsync(), site.Clock.GetUtcNow()).IsAvailable.ShouldBeFalse();
        });

        async Task<(HttpStatusCode Answer, bool Says)> SaysAsync(string address, string? link = null)
        {
            using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            var main = (await SiteHost.ParseAsync(response)).QuerySelector("main")!;
            return (response.StatusCode, link is null
                ? main.TextContent.Contains("jusqu’au 31 décembre 2028", StringComparison.Ordinal)
                : main.QuerySelector($"a[href*='{link}']") is not null);
        }
    }

    [Fact]
    public async Task Page_WithAnEditionToCome_SaysWhenItBegins_ThenThatItTookOver()
    {
        var facts = site.Services.GetRequiredService<SiteFacts>();
        var known = facts.Editions;
        await using var next = await site.WithNextEditionAsync();
        facts.Editions = new(await site.EditionsAsync());

        site.Clock.SetParis(2029, 1, 1, 0);
        foreach (var address in (string[])["/", "/catalogue?q=wifi&ou=43000"])
        {
            var page = await site.SoundPageAsync(address);
            page.QuerySelector("header")!.TextContent.ShouldContain("Elle reprend le 1er février 2029");
            page.QuerySelector("main")!.TextContent.ShouldContain("Elle reprend le 1er février 2029");
        }

        site.Clock.SetParis(2029, 2, 1, 0);
        var running = await site.SoundPageAsync("/");
        running.QuerySelector("header")!.TextContent.ShouldContain("terminée depuis le 31 décembre 2028");
        running.QuerySelectorAll("main form").ShouldNotBeEmpty();
        site.Clock.SetParis(2029, 4, 1, 0);
        (await site.PageAsync("/")).QuerySelector("header")!.TextContent.ShouldNotContain("terminée depuis");
        facts.Editions = known;
    }

    [Fact]
    public async Task Partner_BetweenTwoEditions_AsksForTheNextWithOneButtonAndSeesItsRequest()
    {
        const string slug = "sentinelle-du-haut-doubs";
        site.Clock.SetParis(2028, 12, 1, 10);
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        using var editor = await site.AsAccountAsync((slug, CompanyRole.Editor));
        var browser = manager.Browser;
        var space = await browser.PageAsync(SpaceLinks.One(slug));
        space.Body!.TextContent.ShouldContain("Votre label se termine dans 30 jours");
        space.QuerySelectorAll($"a[href='{SpaceLinks.Renewal(slug)}']").ShouldBeEmpty();
        (await browser.PageAsync(SpaceLinks.Renewal(slug))).QuerySelector(".lead")!.TextContent.ShouldContain("pas encore annoncée");

        await using var next = await site.WithNextEditionAsync();
        (await editor.Browser.PageAsync(SpaceLinks.One(slug))).Body!.TextContent.ShouldContain("C’est à un gestionnaire de l’entreprise de demander la suite");
        (await browser.PageAsync(SpaceLinks.One(slug))).QuerySelector($"a[href='{SpaceLinks.Renewal(slug)}']")!.TextContent.ShouldContain("Demander à continuer");
        var form = await browser.PageAsync(SpaceLinks.Renewal(slug));

        using var unticked = await browser.SubmitAsync(form);
        (await SiteHost.ParseAsync(unticked)).Title!.ShouldStartWith("Erreur : ");
        using var asked = await browser.SubmitAsync(form, new Dictionary<string, string?> { [RenewalModel.AcceptId] = RenewalModel.Yes });
        asked.Headers.Location!.OriginalString.ShouldBe(SpaceLinks.Renewal(slug));

        (await browser.PageAsync(SpaceLinks.Renewal(slug))).QuerySelector(".lead")!.TextContent.ShouldContain("Vous avez demandé à continuer");
        (await browser.PageAsync(SpaceLinks.One(slug))).Body!.TextContent.ShouldNotContain("Votre label se termine");
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        var reference = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().JoinRequests
            .Where(request => request.RenewalOf != null).Select(request => request.Reference).SingleAsync());
        (await reviewer.Browser.PageAsync(RequestLinks.One(reference))).Body!.TextContent.ShouldContain("Ce partenaire demande à continuer");
    }
}

/// <summary>A registry that knows the next edition for a while.</summary>
internal static class NextEdition
{
    private const string Reference = "edition-suivante";

    public static async Task<IAsyncDisposable> WithNextEditionAsync(this SiteHost site)
    {
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var name = await registry.Programmes.Select(programme => programme.Name).SingleAsync();
            registry.Add(Build.Programme("2029-02-01", "2031-12-31", Reference, name));
            await registry.SaveChangesAsync();
        });
        return new Known(site);
    }

    public static Task<List<EditionDates>> EditionsAsync(this SiteHost site) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<RegistryContext>().Programmes.AsNoTracking().ToListAsync()).ConvertAll(EditionDates.Of));

    private sealed class Known(SiteHost site) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            await registry.JoinRequests.Where(request => request.ProgrammeReference == Reference).ExecuteDeleteAsync();
            await registry.Programmes.Where(programme => programme.Reference == Reference).ExecuteDeleteAsync();
        });
    }
}
