using System.Net;
using Catalogue.Core.Data;
using Catalogue.Core.Directories;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Partners;

public sealed class PartnerPageTests(PartnerPageTests.TwoProgrammes site) : IClassFixture<PartnerPageTests.TwoProgrammes>
{
    private const string Certified = "atelier-numerique-du-dolaizon";

    [Fact]
    public async Task Partner_InForce_ShowsItsLabelFamiliesAddressesAndCommitments()
    {
        var page = await site.PageAsync("/partenaires/caux-liaisons");

        page.QuerySelector(".fr-alert--success")!.TextContent.ShouldBe("Ce partenaire peut utiliser le label jusqu’au 31 décembre 2027.");
        page.QuerySelector("section[aria-labelledby='t-offres'] > p")!.TextContent.ShouldContain("Services Internet");
        page.QuerySelectorAll(".outlets > li h3").Select(title => title.TextContent)
            .ShouldBe(["Entrepôt d’Yvetot", "Agence du port de Fécamp"]);
        page.QuerySelectorAll(".outlets > li").ShouldAllBe(outlet => outlet.TextContent.Contains("Zone\u00a0: ", StringComparison.Ordinal));
        page.QuerySelectorAll("#engagements li").Length.ShouldBe(Enum.GetValues<Pledge>().Length + 4);
        page.QuerySelector("#engagements")!.TextContent.ShouldContain("Sa démarche de qualité");
        page.QuerySelector(".fr-breadcrumb a[href='/partenaires']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(LabelState.Suspended)]
    [InlineData(LabelState.Expired)]
    [InlineData(LabelState.Withdrawn)]
    [InlineData(LabelState.Ended)]
    public async Task Partner_WithoutTheLabelToday_SaysSinceWhenAndSendsNobodyToIt(LabelState state)
    {
        var line = await LineAsync(state);

        var page = await site.PageAsync($"/partenaires/{line.Slug}");

        var label = page.QuerySelector(".fr-alert--info").ShouldNotBeNull();
        if (state != LabelState.Ended) label.TextContent.ShouldBe(LabelWords.Sentence(line.Label));
        label.TextContent.ShouldContain(French.Date(line.Label.Day));
        page.QuerySelector(".fr-alert--success").ShouldBeNull();
        page.QuerySelectorAll("main a[href^='tel:'], main a[href^='mailto:'], .outlets").ShouldBeEmpty();
        var around = page.QuerySelector("main a[href^='/partenaires?ou=']").ShouldNotBeNull();
        (await site.PageAsync(around.GetAttribute("href")!)).QuerySelector("h1")!.TextContent.ShouldStartWith("Partenaires près");
    }

    [Fact]
    public async Task Partner_ThatWasNeverGrantedAnything_HasNoPage()
    {
        using var response = await site.Client.GetAsync(new Uri("/partenaires/essai", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Partner_OfTwoProgrammes_ShowsEachOfThem()
    {
        var page = await site.PageAsync($"/partenaires/{Certified}");

        page.QuerySelectorAll("main .fr-alert").Select(alert => alert.TextContent).ShouldBe(
        [
            "Entrepreneurs, faites le choix de l’économie numérique\u00a0: Ce partenaire peut utiliser le label jusqu’au 31 décembre 2027.",
            "Certification d’essai\u00a0: Ce partenaire n’a plus le label depuis le 1er juin 2026.",
        ]);
    }

    [Fact]
    public async Task Directory_OfTwoProgrammes_TellsThemApart()
    {
        var all = await site.PageAsync("/partenaires?nom=dolaizon&label=retire");

        all.QuerySelector("#programme").ShouldNotBeNull();
        all.QuerySelector(".answer")!.TextContent.ShouldContain("Certification d’essai, Édition d’essai");
        (await site.PageAsync("/partenaires?programme=certification&label=retire")).QuerySelectorAll("ol.answers > li").Length.ShouldBe(1);
    }

    private async Task<ListedPartner> LineAsync(LabelState state)
    {
        var listing = await site.InScopeAsync(services => services.GetRequiredService<PartnerDirectory>().ReadAsync(site.Clock.GetUtcNow()));
        return listing.All.First(line => line.Label.State == state && line.Programme.Reference != "certification");
    }

    /// <summary>A partner of the label that was also certified for a while, and one that asked and was not answered.</summary>
    public sealed class TwoProgrammes : SiteHost
    {
        protected override async Task BeforeStartAsync(IServiceProvider services)
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var certification = Build.Programme(reference: "certification", name: "Certification d’essai");
            var asking = Build.Partner();
            var certified = await registry.Partners.SingleAsync(partner => partner.Slug == Certified);
            var right = RightOfUse.Request(Guid.CreateVersion7(), certified.Id, certification, Build.Day(2026, 1, 5));
            right.Grant(certification, certification.EndsOn, Build.Day(2026, 1, 20)).OrThrow();
            right.Withdraw("essai", Build.Day(2026, 6, 1)).OrThrow();
            registry.AddRange(
                certification,
                asking,
                right,
                RightOfUse.Request(Guid.CreateVersion7(), asking.Id, certification, Build.Day(2026, 1, 5)));
            await registry.SaveChangesAsync();
        }
    }
}
