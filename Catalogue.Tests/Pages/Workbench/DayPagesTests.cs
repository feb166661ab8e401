using AngleSharp.Dom;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Joining.Review;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Joining.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Workbench;

/// <summary>Point of departure of who reviews: what is theirs, what the machine found, what can be taken; and the keys that go faster.</summary>
public sealed class DayPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private readonly RequestScene _scene = new(site.InScopeAsync, site.Clock);

    [Fact]
    public async Task Day_SaysWhatIsMineLateFirstThenWhatCanBeTakenAndKeepsItsFilters()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        var (soon, late) = (await _scene.SendAsync(), await _scene.SendAsync(at: _scene.Now.AddDays(-70)));
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            foreach (var request in await registry.JoinRequests.Where(request => request.Id == soon.Id || request.Id == late.Id).ToListAsync())
                request.Assign(claire.PersonId).OrThrow();
            await registry.SaveChangesAsync();
            var partner = await registry.Partners.FirstAsync(partner => partner.Slug == "le-carreau-numerique");
            await services.SendDocumentAsync(partner.Id, "assurance", _scene.Now);
        });

        var page = await claire.Browser.PageAsync("/instruction");

        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        SoundPage.HoldsNothingTheSecurityPolicyRefuses(page);
        page.QuerySelectorAll("main h2[id^=t-]").Take(3).Select(title => title.TextContent.Split(' ')[0]).ShouldBe(["Mes", "Ce", "À"]);
        var mine = Rows(page, "Mine");
        mine[0].ShouldContain(late.Reference);
        mine[0].ShouldContain("En retard");
        mine[0].ShouldContain("10 jours de retard (12 novembre 2026)");
        mine[1].ShouldContain(soon.Reference);
        mine[1].ShouldContain("Dans 60 jours (21 janvier 2027)");
        Rows(page, "Free").ShouldContain(row => row.Contains("Lire 1 pièce", StringComparison.Ordinal) && row.Contains("Le Carreau Numérique", StringComparison.Ordinal));
        page.QuerySelector("header nav [aria-current=page]")!.TextContent.ShouldBe("Ma journée");

        var documents = await claire.Browser.PageAsync(page.QuerySelector("main nav a[href$='sorte=pieces']")!.GetAttribute("href")!);
        Rows(documents, "Mine").ShouldBeEmpty();
        documents.QuerySelector("main nav a[aria-current=page]")!.TextContent.ShouldContain("Pièces");
        var free = await claire.Browser.PageAsync("/instruction?partie=a-prendre&sorte=demandes&page=99");
        free.QuerySelectorAll("main h2[id^=t-]").ShouldHaveSingleItem();
        free.QuerySelector("main .fr-alert")!.TextContent.ShouldContain("Il n’y a qu’une page");
        (await claire.Browser.PageAsync("/instruction?partie=nulle&sorte=rien&page=-1")).QuerySelectorAll("main .fr-alert").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Keys_SwitchedOff_StayOffForThatPersonOnEveryDevice()
    {
        using var claire = await site.AsStaffAsync(StaffRole.Reviewer);
        using var other = await site.AsStaffAsync(StaffRole.Reviewer);
        var page = await claire.Browser.PageAsync("/instruction/clavier");
        SoundPage.SaysWhatItIs(page);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
        page.QuerySelector("script[src*='shortcuts.js']").ShouldNotBeNull();
        page.QuerySelectorAll("dialog [data-acts-on] kbd").Select(key => key.TextContent).ShouldBe(["j", "k", "Entrée", "1", "2", "3", "4", "n", "p", "?", "Échap"]);

        using var sent = await claire.Browser.SubmitAsync(page, form: "main section form");

        var after = await claire.Browser.PageAsync(sent.Headers.Location!.OriginalString);
        after.QuerySelector("main [role=status]")!.TextContent.ShouldContain("Les touches sont coupées");
        foreach (var off in (IDocument[])[after, await claire.Browser.PageAsync("/instruction")])
        {
            off.QuerySelector("script[src*='shortcuts.js']").ShouldBeNull();
            off.QuerySelector("dialog").ShouldBeNull();
        }

        (await other.Browser.PageAsync("/instruction")).QuerySelector("dialog").ShouldNotBeNull();
        using var again = await claire.Browser.SubmitAsync(after);
        (await claire.Browser.PageAsync("/instruction")).QuerySelector("script[src*='shortcuts.js']").ShouldNotBeNull();
        using var nonsense = await claire.Browser.SubmitAsync(after, new Dictionary<string, string?> { ["touches"] = "peut-être" });
        (await SiteHost.ParseAsync(nonsense)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("Dites si vous voulez");
    }

    private static List<string> Rows(IDocument page, string part) =>
        [.. page.QuerySelectorAll($"main section[aria-labelledby=t-{part}] tbody tr").Select(row => row.TextContent)];
}
