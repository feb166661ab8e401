using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Space;

/// <summary>What a company keeps up of itself (A5), and what the public then reads.</summary>
public sealed class CompanySheetPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Slug = "le-carreau-numerique", Other = "atelier-numerique-du-dolaizon";

    [Fact]
    public async Task Sheet_ShowsEachGroup_AndWhatOnlyTheMinistryChanges()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));

        var page = await editor.Browser.PageAsync($"/espace/{Slug}/fiche");

        page.QuerySelectorAll("main a[href*='/fiche/']").Select(link => link.GetAttribute("href")!.Split('/')[^1])
            .ShouldBe(["presentation", "contact", "site", "statut", "qualite", "promesses"]);
        page.QuerySelector("[aria-labelledby=t-ministere]")!.TextContent.ShouldContain("SIREN");
        page.QuerySelector("[aria-labelledby=t-ministere] a[href*='/fiche/']").ShouldBeNull();
        SoundPage.SaysWhatItIs(page);
    }

    [Fact]
    public async Task Presentation_Changed_IsReadByThePublicAtOnce_AndOnceInTheJournal()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        await site.PageAsync($"/partenaires/{Slug}");
        var address = $"/espace/{Slug}/fiche/presentation";

        for (var times = 0; times < 2; times++)
        {
            using var sent = await editor.Browser.SubmitAsync(
                await editor.Browser.PageAsync(address), new Dictionary<string, string?> { ["presentation"] = "Tout le numérique des ateliers." });
            sent.Headers.Location!.OriginalString.ShouldBe($"/espace/{Slug}/fiche");
        }

        (await site.PageAsync($"/partenaires/{Slug}")).QuerySelector(".lead")!.TextContent.ShouldBe("Tout le numérique des ateliers.");
        (await site.JournalAsync("partner.described")).Count(entry => entry.Instant == site.Clock.GetUtcNow()).ShouldBe(1);
    }

    [Fact]
    public async Task Contact_ThatIsNone_IsSaidAtEachField_AndKept()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        var form = await editor.Browser.PageAsync($"/espace/{Slug}/fiche/contact");

        using var sent = await editor.Browser.SubmitAsync(
            form, new Dictionary<string, string?> { ["nom"] = "", ["telephone"] = "appelez-moi", ["courriel"] = "camille" });

        var page = await SiteHost.ParseAsync(sent);
        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelectorAll(".fr-error-text").Length.ShouldBe(3);
        page.QuerySelector("#telephone")!.GetAttribute("value").ShouldBe("appelez-moi");
    }

    [Fact]
    public async Task Site_TypedWithoutItsBeginning_IsALinkOfThePublicPage()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));

        using var sent = await editor.Browser.SubmitAsync(
            await editor.Browser.PageAsync($"/espace/{Slug}/fiche/site"), new Dictionary<string, string?> { ["site"] = " www.carreau.example " });

        (await site.PageAsync($"/partenaires/{Slug}")).QuerySelector("main a[href='https://www.carreau.example/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Group_ThatDoesNotExist_IsNotFound()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));

        using var response = await editor.Browser.GetAsync($"/espace/{Slug}/fiche/numero");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Outlet_AddedThenChangedThenRemoved_IsTheCompanysAndNobodyElses()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        using var stranger = await site.AsAccountAsync((Other, CompanyRole.Editor));
        var added = new Dictionary<string, string?>
        {
            ["nom"] = "L’annexe d’essai",
            ["adresse"] = "2 place du Marché",
            ["code-postal"] = "63000",
            ["commune"] = "clermont ferrand",
            ["zones"] = "departements",
            ["departements"] = "63, Haute-Loire",
        };
        using (var sent = await editor.Browser.SubmitAsync(await editor.Browser.PageAsync($"/espace/{Slug}/points-de-vente/ajouter"), added))
            sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var outlet = await OutletAsync("L’annexe d’essai");
        outlet.Details.Commune.ShouldBe("Clermont-Ferrand");
        outlet.Details.Areas.ShouldHaveSingleItem().Departments.ShouldBe(["63", "43"]);
        var address = $"/espace/{Slug}/points-de-vente/{outlet.Id}";

        using (var elsewhere = await stranger.Browser.GetAsync($"/espace/{Other}/points-de-vente/{outlet.Id}"))
            elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var changed = await editor.Browser.SubmitAsync(
            await editor.Browser.PageAsync(address), new Dictionary<string, string?> { ["nom"] = "Le comptoir d’essai" }, "#point-de-vente"))
            changed.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await OutletAsync("Le comptoir d’essai")).Details.Areas.Count.ShouldBe(1);
        using (var removed = await editor.Browser.SubmitAsync(await editor.Browser.PageAsync(address), form: "#retirer"))
            removed.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var gone = await editor.Browser.GetAsync(address);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Outlet_OnWhichOffersStandOrThatIsAlone_Stays()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        var partner = await site.PartnerAsync(Slug);
        var id = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers
            .Where(offer => offer.PartnerId == partner.Id).Select(offer => offer.OutletId).FirstAsync());

        using var removed = await editor.Browser.SubmitAsync(
            await editor.Browser.PageAsync($"/espace/{Slug}/points-de-vente/{id}"), form: "#retirer");

        (await SiteHost.ParseAsync(removed)).QuerySelector(".fr-alert--error").ShouldNotBeNull();
        using var still = await editor.Browser.GetAsync($"/espace/{Slug}/points-de-vente/{id}");
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Outlet_InAPlaceThatIsNone_IsSaidAtItsFields()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        var typed = new Dictionary<string, string?>
        {
            ["nom"] = "Ici",
            ["adresse"] = "1 rue Haute",
            ["code-postal"] = "43000",
            ["commune"] = "Clermont-Ferrand",
            ["zones"] = "rayon",
            ["rayon"] = "loin",
        };

        using var sent = await editor.Browser.SubmitAsync(await editor.Browser.PageAsync($"/espace/{Slug}/points-de-vente/ajouter"), typed);

        var page = await SiteHost.ParseAsync(sent);
        page.QuerySelectorAll(".fr-error-text").Select(error => error.Id).ShouldBe(["commune-message", "rayon-message"]);
        page.QuerySelector("#rayon")!.GetAttribute("value").ShouldBe("loin");
    }

    [Fact]
    public async Task Contributor_AddedOnce_IsTakenOut()
    {
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        var address = $"/espace/{Other}/contributeurs";
        var typed = new Dictionary<string, string?> { ["nom"] = "Câbles du Velay", ["lieu"] = "Brioude", ["role"] = "Câblage" };

        using (var sent = await reviewer.Browser.SubmitAsync(await reviewer.Browser.PageAsync(address), typed, "#ajouter")) sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var twice = await reviewer.Browser.SubmitAsync(await reviewer.Browser.PageAsync(address), typed, "#ajouter");
        (await SiteHost.ParseAsync(twice)).QuerySelector("#nom-message")!.TextContent.ShouldContain("déjà");
        (await site.PartnerAsync(Other)).Contributors.ShouldHaveSingleItem().Role.ShouldBe("Câblage");
        (await site.JournalAsync("partner.contributors"))[0].OnBehalfOf.ShouldNotBeNull();

        using (var removed = await reviewer.Browser.SubmitAsync(await reviewer.Browser.PageAsync(address), form: "td form")) removed.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.PartnerAsync(Other)).Contributors.ShouldBeEmpty();
        (await reviewer.Browser.PageAsync($"/espace/{Other}/historique")).QuerySelector(".past-acts li")!.TextContent
            .ShouldContain("par le ministère, en votre nom");
    }

    [Fact]
    public async Task Commitment_ThatFailsAPublishedOffer_IsRefusedAndKept_AndOneThatDoesNot_IsTaken()
    {
        using var editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));
        var address = $"/espace/{Slug}/engagements/entreprise";
        (await editor.Browser.PageAsync($"/espace/{Slug}/engagements")).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();
        var form = await editor.Browser.PageAsync(address);
        form.QuerySelector($"main a[href='/espace/{Slug}/pieces']").ShouldNotBeNull();

        using (var refused = await editor.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["r-effectif"] = "0" }))
        {
            var page = await SiteHost.ParseAsync(refused);
            page.QuerySelector(".fr-alert--error")!.TextContent.ShouldContain("ne pourrait plus rester au catalogue");
            page.QuerySelector("#r-effectif")!.GetAttribute("value").ShouldBe("0");
        }

        using var taken = await editor.Browser.SubmitAsync(form, new Dictionary<string, string?> { ["r-effectif"] = "23" });
        taken.Headers.Location!.OriginalString.ShouldBe($"/espace/{Slug}/engagements");
        (await site.PartnerAsync(Slug)).Sheet["effectif"].Number.ShouldBe(23);
    }

    [Fact]
    public async Task Section_ThatLacksADocument_SaysSoWithTheWayToIt()
    {
        using var editor = await site.AsAccountAsync((Other, CompanyRole.Editor));
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var partner = await registry.Partners.SingleAsync(partner => partner.Slug == Other);
            partner.Answer(partner.Sheet.Where(answer => answer.Key != "assurance").ToDictionary());
            await registry.SaveChangesAsync();
        });

        var page = await editor.Browser.PageAsync($"/espace/{Other}/engagements");

        var section = page.QuerySelectorAll(".step-list li").Single(section => section.QuerySelector($"a[href='/espace/{Other}/pieces']") is not null);
        section.TextContent.ShouldContain("1 pièce pas encore acceptée");
        section.TextContent.ShouldNotContain("Complet");
    }

    private Task<Core.Partners.Outlet> OutletAsync(string name) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<RegistryContext>().Outlets.AsNoTracking().ToListAsync()).Single(outlet => outlet.Details.Name == name));
}
