using Catalogue.Core.Offers;
using Catalogue.Web.Pages.Search;
using Catalogue.Web.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Search;

public sealed class ServiceFilterTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Services_AllOfThem_HaveShortWordsOfAnOwner()
    {
        IReadOnlyDictionary<string, string> official = new Dictionary<string, string>();
        await site.InScopeAsync(async services => official = await services.GetRequiredService<ServiceNames>()
            .ReadAsync(services.GetRequiredService<PublicCatalogue>(), CancellationToken.None));

        ServiceWords.Codes.ShouldBe(official.Keys, ignoreOrder: true);
        ServiceWords.Codes.Select(code => ServiceWords.Of(code, "")).ShouldAllBe(words => words.Length <= 52);
    }

    [Theory]
    [InlineData("Mise en place (et suite)", "Mise en place")]
    [InlineData("Autre service", "Autre service")]
    public void Service_WithoutPlainWords_IsNamedAsItsSpecificationDoesInShort(string official, string words) =>
        ServiceWords.Of("ZZZ-01", official).ShouldBe(words);

    [Fact]
    public async Task Filter_OfANeed_ProposesTheServiceThatAnswersItFirst()
    {
        var page = await site.PageAsync("/catalogue?q=installer+le+wifi&ou=43000");

        page.QuerySelector("#service label")!.TextContent.ShouldStartWith("Installer le wifi ou un réseau");
    }
}
