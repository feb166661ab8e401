using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Search;

public sealed class CommonNeedsTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Tiles_OfTheHomePage_LeadToTheCommonNeeds()
    {
        var home = await site.PageAsync("/");

        home.QuerySelectorAll(".needs a").Select(link => link.GetAttribute("href"))
            .ShouldBe(CommonNeeds.All.Select(need => need.Query.Address));
    }

    /// <summary>Centres render every service: a search by one shows nothing else.</summary>
    [Fact]
    public async Task Need_OfEveryTile_IsAnsweredByOffersWithoutAskingForAServiceOfCentres()
    {
        foreach (var need in CommonNeeds.All)
        {
            var answer = await SearchAsync(need.Query);

            need.Query.Services.ShouldBeEmpty(need.Title);
            answer.Found.Facets.Kinds.GetValueOrDefault(OfferKind.Offer).ShouldBeGreaterThan(0, need.Title);
        }
    }

    [Fact]
    public async Task Need_ToEquipOneself_ShowsComputersFirst()
    {
        var answer = await SearchAsync(CommonNeeds.All.Single(need => need.Title == "M’équiper").Query);

        answer.Hits.Take(3).ShouldAllBe(hit => hit.Entry.Offer.SpecificationReference.StartsWith("ordinateur", StringComparison.Ordinal));
    }

    private async Task<CatalogueAnswer> SearchAsync(CatalogueQuery query)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CatalogueSearch>()
            .SearchAsync(CatalogueCounts.RequestOf(query, null, DemoRegistryFile.Today));
    }
}
