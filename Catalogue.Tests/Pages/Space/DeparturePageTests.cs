using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Partners;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Pages.Space;

public sealed class DeparturePageTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Manager_WhoTicksTheBox_TakesTheCompanyOutAndItsSpaceIsOnlyRead()
    {
        var slug = await site.PartnerSlugAsync(5);
        var company = (await site.PartnerAsync(slug)).Company;
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        (await manager.Browser.PageAsync($"/espace/{slug}")).QuerySelector("main a[href$='/quitter-l-operation']").ShouldNotBeNull();
        var form = await manager.Browser.PageAsync($"/espace/{slug}/quitter-l-operation");
        form.QuerySelector("main")!.TextContent.ShouldContain("12 mois");

        using (var refused = await manager.Browser.SubmitAsync(form))
        {
            var again = await SiteHost.ParseAsync(refused);
            again.Title!.ShouldStartWith("Erreur");
            again.QuerySelector(".fr-alert a[href='#confirmation-1'], a[href='#confirmation-1']").ShouldNotBeNull();
        }

        using (var left = await manager.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["confirmation"] = "oui", ["motif"] = "not_useful" }))
            left.Headers.Location!.ToString().ShouldBe($"/espace/{slug}");

        (await site.JournalAsync("partner.left"))[0].ReasonCode.ShouldBe("not_useful");
        (await manager.Browser.PageAsync($"/espace/{slug}")).Body!.TextContent.ShouldContain("cet espace se lit, mais ne se change plus");
        using var closed = await manager.Browser.GetAsync($"/espace/{slug}/quitter-l-operation");
        closed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var visitor = site.Browse();
        var page = await visitor.PageAsync($"/partenaires/{slug}");
        page.Body!.TextContent.ShouldContain("a quitté l’opération");
        page.DocumentElement.OuterHtml.ShouldNotContain(company.Contact.Name);
        page.DocumentElement.OuterHtml.ShouldNotContain(company.Contact.Phone);
    }

    [Fact]
    public async Task Space_OfAPartnerThatLeft_OffersNothingToLeave()
    {
        var slug = "bardeau-telecoms";
        (await site.PartnerAsync(slug)).Status.ShouldBe(PartnerStatus.Left);
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));

        (await manager.Browser.PageAsync($"/espace/{slug}")).QuerySelector("main a[href$='/quitter-l-operation']").ShouldBeNull();
    }
}
