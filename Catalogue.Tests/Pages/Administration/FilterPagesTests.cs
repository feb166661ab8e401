using System.Net;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Administration;

namespace Catalogue.Tests.Pages.Administration;

/// <summary>Filters that make no sense: a list that leaves one out would be taken for the one that was asked for.</summary>
public sealed class FilterPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Theory]
    [InlineData("journal?du=hier", "du", "« hier » n’est pas un jour", "hier")]
    [InlineData("journal?au=2027-02-31", "au", "« 2027-02-31 » n’est pas un jour", "2027-02-31")]
    [InlineData("journal?du=0001-01-01", "du", "entre 2000 et 2199", "0001-01-01")]
    [InlineData("journal?du=2027-03-02&au=2027-03-01", "au", "La fin vient avant le début", "2027-03-01")]
    [InlineData("journal?par=personne-de-ce-nom", "par", "Personne n’a ce nom", "personne-de-ce-nom")]
    [InlineData("journal?par=robot:1", "par", "Personne n’a ce nom", "robot:1")]
    [InlineData("journal?acte=offer.eaten", "acte", "Il n’y a pas d’acte « offer.eaten »", null)]
    [InlineData("sessions?personnes=robots", "personnes", "Il n’y a pas d’ensemble de personnes « robots »", null)]
    [InlineData("courriers?etat=perdu", "etat", "Il n’y a pas d’état « perdu »", null)]
    public async Task Filter_ThatMakesNoSense_IsSaidAtItsFieldAndShowsNoList(string address, string field, string sentence, string? kept)
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);

        var page = await administrator.Browser.PageAsync($"{AdministrationLinks.Home}/{address}");

        page.Title!.ShouldStartWith("Erreur");
        page.QuerySelector("main [role=alert] a")!.GetAttribute("href").ShouldBe($"#{field}");
        page.QuerySelector($"#{field}-message")!.TextContent.Replace('\u00a0', ' ').ShouldContain(sentence);
        page.QuerySelectorAll("main table, main a[href*='.csv']").ShouldBeEmpty();
        page.QuerySelector("details.filters")!.HasAttribute("open").ShouldBeTrue();
        if (kept is not null) page.QuerySelector($"#{field}")!.GetAttribute("value").ShouldBe(kept);
        SoundPage.TiesItsParts(page);
        SoundPage.NamesItsControls(page);
    }

    [Theory]
    [InlineData("comptes", "q", 100)]
    [InlineData("sessions", "q", 100)]
    [InlineData("courriers", "adresse", 254)]
    [InlineData("journal", "sujet", 200)]
    [InlineData("journal", "par", 200)]
    public async Task Text_ThatIsTooLong_IsSaidAtItsFieldWhichKeepsIt(string list, string field, int longest)
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);
        var typed = new string('é', longest + 1);

        var page = await administrator.Browser.PageAsync($"{AdministrationLinks.Home}/{list}?{field}={Uri.EscapeDataString(typed)}");

        page.QuerySelector($"#{field}-message")!.TextContent.ShouldContain($"{longest} caractères au plus");
        page.QuerySelector($"#{field}")!.GetAttribute("value").ShouldBe(typed);
        page.QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Day_WrittenAsPeopleDo_IsUnderstood()
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);

        var page = await administrator.Browser.PageAsync($"{AdministrationLinks.Journal}?du=1/2/2020");

        page.QuerySelector("#du")!.GetAttribute("value").ShouldBe("2020-02-01");
        page.QuerySelectorAll("main [role=alert]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AdministrationLinks.JournalTable)]
    [InlineData(AdministrationLinks.JournalLines)]
    public async Task Export_OfFiltersThatMakeNoSense_LeadsToWhereTheyAreCorrected(string export)
    {
        using var administrator = await site.AsStaffAsync(StaffRole.Administrator);

        using var response = await administrator.Browser.GetAsync($"{export}?du=0001-01-01&acte=rien&par=%C3%A9&avant=99999999999999999999");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe($"{AdministrationLinks.Journal}?du=0001-01-01&acte=rien&par=%C3%A9&avant=99999999999999999999");
    }
}
