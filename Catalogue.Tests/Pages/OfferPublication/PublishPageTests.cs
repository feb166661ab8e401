using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Pages.OfferPublication.PublicationActs;

namespace Catalogue.Tests.Pages.OfferPublication;

public sealed class PublishPageTests(SiteHost site) : IClassFixture<SiteHost>, IAsyncLifetime
{
    private SignedInBrowser _editor = null!;

    private TestBrowser Browser => _editor.Browser;

    public async Task InitializeAsync() => _editor = await site.AsAccountAsync((Slug, CompanyRole.Editor));

    public Task DisposeAsync()
    {
        _editor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Draft_ThatLacksSomething_SaysEverythingAtOnceWithThePagesThatMendIt()
    {
        var offer = await site.ReadyAsync("Essai incomplet");
        await site.WriteAsync(offer.Reference, content => content with { Promise = "", Prices = content.Prices with { Lines = [] } });

        var page = await Browser.PageAsync(Address(offer.Reference, "publier"));

        SoundPage.SaysWhatItIs(page);
        page.QuerySelectorAll("#manque li a").Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe(
        [
            (Address(offer.Reference, "essentiel"), "Promesse : le texte manque."),
            (Address(offer.Reference, "prix"), "Prix : il faut au moins une prestation que l’on peut acheter seule."),
        ]);
        page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Draft_ThatLacksNothing_IsPublishedAndFoundByTheSearch()
    {
        var offer = await site.ReadyAsync("Le zébulon des ateliers");
        var page = await Browser.PageAsync(Address(offer.Reference, "publier"));
        page.QuerySelector("#change")!.TextContent.ShouldContain("C’est la première version");
        page.QuerySelector("#engage")!.TextContent.ShouldContain("le plus avantageux des deux");
        page.QuerySelector("#prix")!.TextContent.ShouldContain("HT");

        using var response = await Browser.SubmitAsync(page);

        response.Headers.Location!.OriginalString.ShouldBe(Address(offer.Reference, "historique"));
        var history = await Browser.PageAsync(Address(offer.Reference, "historique"));
        history.QuerySelector(".fr-alert--success")!.TextContent.ShouldContain("visible dans le catalogue et la recherche");
        var address = history.QuerySelector("#adresse a")!.GetAttribute("href")!;
        address.ShouldBe($"/offres/{(await site.OfferAsync(offer.Reference)).Slug}");
        (await site.PageAsync(address)).QuerySelector("h1")!.TextContent.ShouldBe("Le zébulon des ateliers");
        await SiteActs.EventuallyAsync(async () =>
            (await site.PageAsync("/catalogue?q=zebulon")).QuerySelectorAll("main a").Any(link => link.TextContent.Contains("zébulon", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task NextVersion_IsPublishedWithWhatChangesInWords()
    {
        var offer = await PublishedAsync("Essai de version");
        await site.WriteAsync(offer.Reference, content => content with { Promise = "Une autre promesse." });

        var page = await Browser.PageAsync(Address(offer.Reference, "publier"));

        var cells = page.QuerySelectorAll("#change tbody th, #change tbody td").Select(cell => cell.TextContent.Trim()).ToList();
        cells.ShouldBe(["Promesse", offer.Draft.Promise, "Une autre promesse."]);
        page.QuerySelector(".lead")!.TextContent.ShouldContain("version 2");
        using (await Browser.SubmitAsync(page)) (await site.OfferAsync(offer.Reference)).CurrentVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Draft_ThatChangedSinceItWasRead_IsShownAgainAndNotPublished()
    {
        var offer = await site.ReadyAsync("Essai changé");
        var page = await Browser.PageAsync(Address(offer.Reference, "publier"));
        await site.WriteAsync(offer.Reference, content => content with { Promise = "Écrite entre-temps." });

        using var response = await Browser.SubmitAsync(page);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await SiteHost.ParseAsync(response);
        again.QuerySelector("[role=alert]")!.TextContent.ShouldContain("a changé depuis que vous avez ouvert cette page");
        again.Title.ShouldStartWith("Erreur");
        (await site.OfferAsync(offer.Reference)).CurrentVersion.ShouldBe(0);
        using var second = await Browser.SubmitAsync(again);
        (await site.OfferAsync(offer.Reference)).Versions.ShouldHaveSingleItem().Content.Promise.ShouldBe("Écrite entre-temps.");
    }

    [Fact]
    public async Task Draft_ThatLacksSomethingSinceItWasRead_IsRefusedWithEveryReason()
    {
        var offer = await site.ReadyAsync("Essai défait");
        var page = await Browser.PageAsync(Address(offer.Reference, "publier"));
        await site.WriteAsync(offer.Reference, content => content with { Promise = "", Plain = content.Plain with { When = "" } });
        var mark = Catalogue.Core.Offers.Drafting.OfferPublishing.MarkOf((await site.OfferAsync(offer.Reference)).Draft);

        using var response = await Browser.SubmitAsync(page, new Dictionary<string, string?> { ["marque"] = mark });

        var again = await SiteHost.ParseAsync(response);
        again.QuerySelectorAll("#manque li").Length.ShouldBe(2);
        (await site.OfferAsync(offer.Reference)).CurrentVersion.ShouldBe(0);
    }

    [Fact]
    public async Task Publication_OfWhatIsOnlineAlready_ChangesNothing()
    {
        var offer = await PublishedAsync("Essai inchangé");

        var page = await Browser.PageAsync(Address(offer.Reference, "publier"));

        page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        page.QuerySelector("main .fr-alert--warning")!.TextContent.ShouldContain("il n’y a rien à publier");
    }

    [Fact]
    public async Task Preview_OfADraft_ShowsThePageWithoutWhatThePublicDoesThere()
    {
        var offer = await site.ReadyAsync("Essai d’aperçu");
        await site.WriteAsync(offer.Reference, content => content with
        {
            Plain = content.Plain with { Why = "" },
            Links = [new("Piège", "javascript:alert(1)")],
            Example = new("", ""),
        });

        using var response = await Browser.GetAsync(Address(offer.Reference, "apercu"));
        var page = await SiteHost.ParseAsync(response);

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        page.QuerySelector("#apercu")!.TextContent.ShouldContain("personne d’autre ne voit cette page");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Essai d’aperçu");
        page.QuerySelector("#prix table").ShouldNotBeNull();
        page.QuerySelectorAll("main form, main a[href^='tel:'], main a[href^='mailto:'], #versions, a[href^='javascript']").ShouldBeEmpty();
        using var publicly = await site.Client.GetAsync(new Uri($"/offres/{offer.Slug}", UriKind.Relative));
        publicly.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Preview_OfACentre_ShowsWhatItDoes()
    {
        var centre = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers
            .Where(offer => offer.Kind == Core.Specifications.OfferKind.Centre && offer.Status == OfferStatus.Published)
            .Join(services.GetRequiredService<RegistryContext>().Partners, offer => offer.PartnerId, partner => partner.Id,
                (offer, partner) => new { offer.Reference, partner.Slug }).FirstAsync());
        using var manager = await site.AsAccountAsync((centre.Slug, CompanyRole.Manager));

        var page = await manager.Browser.PageAsync($"/espace/{centre.Slug}/offres/{centre.Reference}/apercu");

        page.QuerySelector("#services table").ShouldNotBeNull();
        page.QuerySelector("#zone").ShouldNotBeNull();
    }

    [Fact]
    public async Task Ministry_ThatPublishesInTheCompanyName_IsSaidSoAndNamedToNobody()
    {
        var offer = await site.ReadyAsync("Essai du ministère");
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        using (await reviewer.Browser.PressAsync(offer.Reference, "publier"))
        {
        }

        var history = await Browser.PageAsync(Address(offer.Reference, "historique"));

        history.QuerySelector("main tbody")!.TextContent.ShouldContain("le ministère, en votre nom");
        history.QuerySelector("main")!.TextContent.ShouldNotContain("Dominique Essai");
        (await site.JournalAsync("offer.published"))[0].OnBehalfOf.ShouldBe(offer.PartnerId.ToString());
    }

    /// <summary>A19: a version keeps who published it as an identifier.</summary>
    [Fact]
    public async Task Version_PublishedBySomebody_HoldsNoPersonsName()
    {
        var offer = await PublishedAsync("Essai sans nom");

        using var text = await site.Client.GetAsync(new Uri($"/offres/{offer.Slug}/versions/1.json", UriKind.Relative));
        var said = await text.Content.ReadAsStringAsync();

        said.ShouldContain("Essai sans nom");
        said.ShouldNotContain("Alix Essai");
        said.ShouldNotContain((await site.PartnerAsync(Slug)).Company.Contact.Name);
        (await site.OfferAsync(offer.Reference)).Versions.ShouldHaveSingleItem().PublishedBy.ShouldBe($"partner:{_editor.PersonId}");
        var entry = (await site.JournalAsync("offer.published"))[0];
        entry.Payload.ShouldNotContain("Essai");
        entry.Subject.ShouldBe($"offer:{offer.Reference}");
        (await Browser.PageAsync(Address(offer.Reference, "historique"))).QuerySelector("main tbody")!.TextContent.ShouldContain("Alix Essai");
    }

    private async Task<Offer> PublishedAsync(string title)
    {
        var offer = await site.ReadyAsync(title);
        using var response = await Browser.PressAsync(offer.Reference, "publier");
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        return await site.OfferAsync(offer.Reference);
    }
}
