using System.Net;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Pages;

public sealed class ExpiryPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Label_PastItsLastDay_EndsAtTheFirstInstantAfterIt()
    {
        const string centre = "/centres/atelier-numerique-du-dolaizon";
        var end = ParisCalendar.EndOf(new DateOnly(2027, 12, 31));

        site.Clock.Set(end.AddTicks(-1));
        (await StatusOfAsync(centre)).ShouldBe(HttpStatusCode.OK);
        site.Clock.Set(end);
        (await StatusOfAsync(centre)).ShouldBe(HttpStatusCode.Gone);
        (await site.PageAsync("/partenaires/atelier-numerique-du-dolaizon")).QuerySelector(".fr-alert")!.TextContent
            .ShouldBe("Le label de ce partenaire a pris fin le 31 décembre 2027.");
    }

    private async Task<HttpStatusCode> StatusOfAsync(string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }
}
