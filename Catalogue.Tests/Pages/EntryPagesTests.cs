using System.Net;
using AngleSharp.Dom;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

public abstract class EntryPagesSuite<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : SiteHost
{
    private const string Centre = "/centres/atelier-numerique-du-dolaizon";
    private const string Offer = "/offres/le-site-de-la-boutique-en-ligne-en-un-mois";

    [SharedFact]
    public async Task Centre_Shown_SaysWhatItDoesItselfGroupByGroup()
    {
        var page = await site.PageAsync(Centre);

        page.QuerySelector("h1")!.TextContent.ShouldBe("Atelier Numérique du Dolaizon");
        page.Title.ShouldNotBeNull().ShouldContain("centre de compétences à Vals-près-le-Puy");
        page.QuerySelectorAll("#services summary").ShouldAllBe(group => !group.TextContent.Contains("1 sur") || !group.TextContent.Contains("faits"));
        page.QuerySelectorAll("#services details").Length.ShouldBe(6);
        page.QuerySelectorAll("#services tbody tr").Length.ShouldBe(50);
        page.QuerySelector("#services")!.TextContent.ShouldContain("Fait faire par Élec du Velay (Chadrac)");
        page.QuerySelector("#zone svg circle.map__circle").ShouldNotBeNull();
    }

    [SharedFact]
    public async Task Centre_ReachedFromASearch_OpensOnItAndLeadsBackToIt()
    {
        var page = await site.PageAsync($"{Centre}?q=installer+le+wifi&ou=43000");

        var search = page.QuerySelector("section[aria-labelledby='t-recherche']").ShouldNotBeNull();
        search.TextContent.ShouldContain("319,00");
        page.QuerySelectorAll("#services details[open] summary").ShouldHaveSingleItem().TextContent.ShouldContain("Infrastructure réseaux");
        page.QuerySelectorAll(".fr-breadcrumb a").Select(step => step.GetAttribute("href"))
            .ShouldContain("/catalogue?q=installer%20le%20wifi&ou=43000");
        page.QuerySelector(".sheet__head")!.TextContent.ShouldContain("du Puy-en-Velay");
    }

    [SharedFact]
    public async Task Offer_Shown_GivesEveryPriceWithAndWithoutTax()
    {
        var page = await site.PageAsync(Offer);

        var table = page.QuerySelector("#prix table").ShouldNotBeNull();
        table.QuerySelectorAll(".data-table__group").Select(group => group.TextContent).ShouldBe(["Chez vous", "À distance"]);
        var cells = table.QuerySelectorAll("tbody tr:nth-child(2) > *").Select(cell => cell.TextContent).ToList();
        cells[0].ShouldStartWith("Création du site de cinq pages");
        cells[2].ShouldStartWith("890,00");
        cells[3].Where(char.IsDigit).ShouldBe("106800");
    }

    [SharedFact]
    public async Task Offer_WithARiddleForATitle_SaysWhatItIsWhereverItStands()
    {
        var (title, slug) = await TitleOfAsync("ordinateur-de-bureau");

        (await site.PageAsync($"/offres/{slug}")).QuerySelector(".sheet__head")!.TextContent.ShouldContain("Offre labellisée · Ordinateur de bureau");
        var answers = await site.PageAsync($"/catalogue?q={Uri.EscapeDataString($"\"{title}\"")}");
        answers.QuerySelectorAll(".answer__kind").Select(kind => kind.TextContent).ShouldContain("Offre · Ordinateur de bureau");
    }

    [SharedFact]
    public async Task Offer_ShowsTheEssentialsBeforeAnythingElse()
    {
        var (_, slug) = await TitleOfAsync("ordinateur-de-bureau");

        var page = await site.PageAsync($"/offres/{slug}");

        page.QuerySelectorAll("#essentiel dt").Select(fact => fact.TextContent).ShouldContain(fact => fact.StartsWith("Mémoire vive", StringComparison.Ordinal));
        page.QuerySelectorAll("#essentiel dd").Length.ShouldBeInRange(4, 6);
        page.QuerySelector(".sheet__body")!.FirstElementChild!.Id.ShouldBe("essentiel");
    }

    [SharedFact]
    public async Task Sheet_GivesTheAddressToWriteToAndThePartnersSite()
    {
        var page = await site.PageAsync(Offer);

        var written = page.QuerySelector(".sheet__side a[href^='mailto:']")!.GetAttribute("href")!["mailto:".Length..];
        page.QuerySelector(".sheet__side .address")!.TextContent.ShouldBe(written);
        page.QuerySelectorAll("#site a").Last().TextContent.ShouldStartWith("L’accueil du site de");
        page.QuerySelectorAll("#versions a[rel~=external]").ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Contributor_WithTheLabel_LeadsToItsPage()
    {
        var page = await site.PageAsync("/centres/le-carreau-numerique");

        var contributors = page.QuerySelectorAll("#qui tbody tr").ToLookup(row => row.QuerySelector("a[href^='/partenaires/']") != null);
        contributors[true].ShouldHaveSingleItem().TextContent.ShouldContain("Télécoms de la Denise");
        contributors[true].Single().TextContent.ShouldContain("✓ Jusqu’au");
        contributors[false].ShouldNotBeEmpty();
        contributors[false].ShouldAllBe(row => row.TextContent.Contains("Sans label"));
    }

    [SharedTheory]
    [InlineData(Offer)]
    [InlineData(Centre)]
    [InlineData("/offres/un-site-pour-le-fournil?au=2026-06-01")]
    [InlineData("/centres/meygal-micro-services?au=2026-06-01")]
    public async Task Contents_OfAPage_NameItsPartsInTheirOrder(string address)
    {
        var page = await site.PageAsync(address);

        page.QuerySelectorAll(".sheet__contents a").Select(link => link.GetAttribute("href")![1..])
            .ShouldBe(page.QuerySelectorAll(".sheet__body > [id]").Select(part => part.Id!));
    }

    [SharedTheory]
    [InlineData(Offer, "#clauses td > div")]
    [InlineData(Centre, "#equipe dd")]
    public async Task Answers_OfSeveralChoices_StandOneALine(string address, string cell)
    {
        var page = await site.PageAsync(address);

        var lists = page.QuerySelectorAll($"{cell} > ul").ToList();
        lists.ShouldNotBeEmpty();
        lists.ShouldAllBe(list => list.ChildElementCount > 1);
    }

    [SharedTheory]
    [InlineData("/offres/atelier-numerique-du-dolaizon")]
    [InlineData("/centres/inconnu")]
    [InlineData("/conseillers/inconnu")]
    [InlineData("/partenaires/inconnu")]
    [InlineData("/cahiers-des-charges/inconnu")]
    [InlineData("/cahiers-des-charges/site-internet?version=9.9")]
    public async Task Address_OfNothing_Answers404(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [SharedFact]
    public async Task Draft_NeverPublished_HasNoAddress()
    {
        var slug = await SlugOfAsync(OfferStatus.Draft);

        using var response = await site.Client.GetAsync(new Uri($"/offres/{slug}", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [SharedTheory]
    [InlineData(OfferStatus.Unpublished)]
    [InlineData(OfferStatus.Withdrawn)]
    public async Task Offer_NoLongerShown_Answers410InNeutralWordsWithAlternatives(OfferStatus status)
    {
        var slug = await SlugOfAsync(status);

        using var response = await site.Client.GetAsync(new Uri($"/offres/{slug}", UriKind.Relative));
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.Gone);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Cette offre n’est plus au catalogue");
        page.QuerySelector(".lead")!.TextContent.ShouldContain("depuis le");
        page.QuerySelectorAll(".answer").Length.ShouldBe(3);
        page.QuerySelector(".lead")!.TextContent.ShouldNotContain("retir");
    }

    [SharedFact]
    public async Task Offer_NoLongerShown_IsReplacedByThoseOfItsSpecificationThatServeItsPlace()
    {
        const string Gone = "le-gite-se-reserve-chez-vous";

        var page = await site.PageAsync($"/offres/{Gone}");

        page.QuerySelector("#proches")!.TextContent.ShouldBe("Trois offres qui peuvent la remplacer");
        page.QuerySelector("main")!.TextContent.ShouldContain("et promettait\u00a0: «\u00a0");
        await site.InScopeAsync(async services =>
        {
            var catalogue = services.GetRequiredService<PublicCatalogue>();
            var gone = (await catalogue.FindAsync(OfferKind.Offer, Gone)).ShouldNotBeNull();
            var place = gone.Outlet.Details;
            foreach (var link in page.QuerySelectorAll(".answer h3 a"))
            {
                var slug = link.GetAttribute("href")!.Split('/', '?')[2];
                var other = (await catalogue.FindAsync(OfferKind.Offer, slug)).ShouldNotBeNull();
                var outlet = other.Outlet.Details;
                other.Offer.SpecificationReference.ShouldBe(gone.Offer.SpecificationReference, slug);
                (outlet.Position.DistanceKm(place.Position) <= 30
                    || outlet.Areas.Any(area => area.Covers(outlet.Position, place.Position, place.Department))).ShouldBeTrue(slug);
            }
        });
    }

    [SharedFact]
    public async Task Partner_InForce_SaysUntilWhenAndListsWhatItShows()
    {
        var page = await site.PageAsync("/partenaires/atelier-numerique-du-dolaizon");

        page.QuerySelector(".fr-alert--success")!.TextContent.ShouldContain("31 décembre 2027");
        page.QuerySelectorAll("h3 a").Select(link => link.GetAttribute("href")).ShouldBe([Centre, Offer], ignoreOrder: true);
    }

    [SharedFact]
    public async Task Partner_NotYetValidated_HasNoAddress()
    {
        var partner = Build.Partner();
        await site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            registry.Add(partner);
            var programme = await registry.Programmes.FirstAsync();
            registry.Add(RightOfUse.Request(Guid.CreateVersion7(), partner.Id, programme, site.Clock.GetUtcNow()));
            await registry.SaveChangesAsync();
        });

        using var response = await site.Client.GetAsync(new Uri($"/partenaires/{partner.Slug}", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(partner.Company.Presentation);
    }

    [SharedFact]
    public async Task Specification_Shown_ListsEveryCriterion()
    {
        var page = await site.PageAsync("/cahiers-des-charges/centre-informatique-telecoms");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Centre de compétences TPE informatique et télécoms");
        page.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(50);
        page.Title.ShouldNotBeNull().ShouldContain("version");
    }

    [SharedFact]
    public async Task Specifications_AreListedByFamilyWithTheOffersOfEach()
    {
        var page = await site.PageAsync("/cahiers-des-charges");

        page.QuerySelectorAll("main h2").Select(family => family.TextContent).First().ShouldBe("Équipement bureautique et informatique");
        page.QuerySelectorAll("main section").ShouldAllBe(family =>
            family.QuerySelector("a[href^='/catalogue?famille=']") != null && family.QuerySelector("ul a[href^='/cahiers-des-charges/']") != null);
    }

    [SharedTheory]
    [InlineData("/catalogue")]
    [InlineData("/catalogue?q=wifi&ou=43000&lieu=chez-vous")]
    [InlineData(Centre)]
    [InlineData(Offer)]
    [InlineData("/offres/un-site-pour-le-fournil?au=2026-06-01")]
    [InlineData("/centres/meygal-micro-services?au=2026-06-01")]
    [InlineData("/partenaires/atelier-numerique-du-dolaizon")]
    [InlineData("/cahiers-des-charges")]
    [InlineData("/cahiers-des-charges/site-internet")]
    public async Task Page_Read_IsSoundAndLeadsOnlyToPagesThatExist(string address) => await site.SoundPageAsync(address);

    /// <summary>The title and the address of one that is shown.</summary>
    private Task<(string Title, string Slug)> TitleOfAsync(string specification) =>
        site.InScopeAsync(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var offer = await registry.Offers.Where(offer => offer.SpecificationReference == specification && offer.Status == OfferStatus.Published)
                .OrderBy(offer => offer.Reference).FirstAsync();
            var version = await registry.OfferVersions
                .SingleAsync(version => version.OfferReference == offer.Reference && version.Number == offer.CurrentVersion);
            return (version.Content.Title, offer.Slug);
        });

    private Task<string> SlugOfAsync(OfferStatus status) =>
        site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers
            .Where(offer => offer.Status == status && offer.Kind == OfferKind.Offer)
            .OrderBy(offer => offer.Reference)
            .Select(offer => offer.Slug)
            .FirstAsync());
}

public sealed class EntryPagesTests(SiteHost site) : EntryPagesSuite<SiteHost>(site);

public sealed class EntryPagesPostgreSqlTests(PostgreSqlSiteHost site) : EntryPagesSuite<PostgreSqlSiteHost>(site);
