using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.Space;

public sealed class SpacePagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Account_OfOneCompany_GoesStraightToIt()
    {
        var slug = await site.PartnerSlugAsync();
        using var editor = await site.AsAccountAsync((slug, CompanyRole.Editor));

        using var response = await editor.Browser.GetAsync("/espace");

        response.Headers.Location!.OriginalString.ShouldBe($"/espace/{slug}");
    }

    [Fact]
    public async Task Account_OfSeveralCompanies_Chooses()
    {
        var (one, other) = (await site.PartnerSlugAsync(), await site.PartnerSlugAsync(1));
        using var person = await site.AsAccountAsync((one, CompanyRole.Editor), (other, CompanyRole.Manager));

        var page = await person.Browser.PageAsync("/espace");

        page.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href")).ShouldBe([$"/espace/{one}", $"/espace/{other}"], ignoreOrder: true);
        SoundPage.SaysWhatItIs(page);
    }

    [Fact]
    public async Task Ministry_AtTheSpace_GoesToItsFiles()
    {
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        using var response = await reviewer.Browser.GetAsync("/espace");

        response.Headers.Location!.OriginalString.ShouldBe("/instruction");
    }

    [Fact]
    public async Task ManagerAlone_InTheirSpace_IsOfferedWhatExistsAndLedToTheirOffers()
    {
        var slug = (await site.PartnerAsync(await site.PartnerSlugAsync(2))).Slug;
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));

        var page = await manager.Browser.PageAsync($"/espace/{slug}");

        var tasks = page.QuerySelectorAll("[aria-labelledby=t-a-faire] h3").Select(title => title.TextContent).ToList();
        tasks.ShouldContain("Protégez votre compte");
        tasks.ShouldContain("Invitez un collègue");
        page.QuerySelector("[aria-labelledby=t-droit]")!.TextContent.ShouldContain("202");
        foreach (var link in page.QuerySelectorAll("[aria-labelledby=t-offres] td a"))
        {
            using var response = await site.Client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Company_WhoseOffersAndDocumentsGrewOld_IsToldSo()
    {
        const string slug = "le-carreau-numerique";
        var now = site.Clock.GetUtcNow();
        site.Clock.Set(now.AddDays(300));
        using var editor = await site.AsAccountAsync((slug, CompanyRole.Editor));

        var page = await editor.Browser.PageAsync($"/espace/{slug}");
        site.Clock.Set(now);

        var due = page.QuerySelectorAll(".due-list > li").ToList();
        due.ShouldContain(item => item.QuerySelector("h3")!.TextContent.StartsWith("Renouvelez", StringComparison.Ordinal));
        page.QuerySelector("[aria-labelledby=t-a-faire] p")!.TextContent.ShouldContain("cette semaine");
        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
    }

    [Fact]
    public async Task Editor_InTheSpace_IsNotAskedToInvite()
    {
        var slug = await site.PartnerSlugAsync(3);
        using var editor = await site.AsAccountAsync((slug, CompanyRole.Editor));

        var page = await editor.Browser.PageAsync($"/espace/{slug}");

        page.QuerySelectorAll("[aria-labelledby=t-a-faire] h3").ShouldNotContain(title => title.TextContent == "Invitez un collègue");
    }

    [Fact]
    public async Task Company_ThatLeft_IsSaidToHaveLeftAndAsksForNothing()
    {
        const string slug = "bardeau-telecoms";
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        var gone = new PartnerNotValidated(PartnerStatus.Left).Sentence;

        var space = await manager.Browser.PageAsync($"/espace/{slug}");
        space.QuerySelector("main")!.TextContent.ShouldContain(gone);
        space.QuerySelectorAll("[aria-labelledby=t-a-faire] h3").Select(title => title.TextContent).ShouldBe(["Protégez votre compte"]);
        foreach (var browser in (TestBrowser[])[manager.Browser, reviewer.Browser])
        {
            var team = await browser.PageAsync($"/espace/{slug}/equipe");
            team.QuerySelector("main")!.TextContent.ShouldContain(gone);
            team.QuerySelector("main a[href$='/inviter']").ShouldBeNull();
            var invite = await browser.PageAsync($"/espace/{slug}/equipe/inviter");
            invite.QuerySelector("main")!.TextContent.ShouldContain(gone);
            invite.QuerySelector("main form").ShouldBeNull();
        }

        var file = (await reviewer.Browser.PageAsync($"/instruction/partenaires/{slug}")).QuerySelector("main")!.TextContent;
        file.ShouldContain(gone);
        file.ShouldNotContain("invite elle-même");
    }

    [Fact]
    public async Task CompanyWithoutManager_WhereTheMinistryInvites_IsOfferedAManagerOnly()
    {
        var slug = await site.PartnerSlugAsync(4);
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        var form = await reviewer.Browser.PageAsync($"/espace/{slug}/equipe/inviter");

        form.QuerySelectorAll("main input[type=radio]").Select(choice => choice.GetAttribute("value")).ShouldBe(["gestionnaire"]);
        form.QuerySelector("main")!.TextContent.ShouldContain(new ManagerComesFirst().Sentence);
        using var sent = await reviewer.Browser.SubmitAsync(
            form, new Dictionary<string, string?> { ["adresse"] = "camille@essai.example", ["role"] = "contributeur" });
        (await SiteHost.ParseAsync(sent)).Title!.ShouldStartWith("Erreur");
        (await site.TeamAsync(slug)).Invitations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/espace/aucune-entreprise")]
    [InlineData("/espace/aucune-entreprise/equipe")]
    [InlineData("/instruction/partenaires/aucune-entreprise")]
    public async Task Company_ThatDoesNotExist_IsNotFound(string address)
    {
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);

        using var response = await reviewer.Browser.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
