using System.Net;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

public sealed class ExpiryPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Slug = "le-site-de-la-boutique-en-ligne-en-un-mois";
    private const string Offer = "/offres/" + Slug;

    [Fact]
    public async Task Label_PastItsLastDay_EndsAtTheFirstInstantAfterIt()
    {
        var end = ParisCalendar.EndOf(new DateOnly(2027, 12, 31));

        site.Clock.Set(end.AddTicks(-1));
        (await StatusOfAsync(Offer)).ShouldBe(HttpStatusCode.OK);
        (await site.PageAsync("/catalogue?q=boutique")).QuerySelectorAll($"a[href*='{Slug}']").ShouldNotBeEmpty();

        site.Clock.Set(end);
        (await StatusOfAsync(Offer)).ShouldBe(HttpStatusCode.Gone);
        (await site.PageAsync("/catalogue?q=boutique")).QuerySelectorAll($"a[href*='{Slug}']").ShouldBeEmpty();
        (await site.PageAsync("/partenaires/atelier-numerique-du-dolaizon")).QuerySelector(".fr-alert")!.TextContent
            .ShouldBe("Le label de ce partenaire a pris fin le 31 décembre 2027.");
    }

    [Fact]
    public async Task Centre_WhoseDocumentLapses_LeavesTheCatalogueWithoutSayingWhy()
    {
        var centre = await site.InScopeAsync(services => services.GetRequiredService<PublicCatalogue>()
            .FindAsync(OfferKind.Centre, "atelier-numerique-du-dolaizon"));

        site.Clock.Set(centre!.Offer.Standing.Until);
        using var response = await site.Client.GetAsync(new Uri("/centres/atelier-numerique-du-dolaizon", UriKind.Relative));
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.Gone);
        response.Headers.CacheControl.ShouldNotBeNull().MustRevalidate.ShouldBeTrue("A browser keeps « gone » for good unless it is told not to.");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Ce centre n’est plus au catalogue");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("document");
    }

    private async Task<HttpStatusCode> StatusOfAsync(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }
}
