using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E;

/// <summary>Somebody follows an old link.</summary>
[Collection(Journeys.Name)]
public sealed class EndedOfferTests(Browser browser)
{
    public static TheoryData<int, bool> Devices => Device.All;

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Address_OfAnExpiredOffer_IsGoneAndLeadsToAnAlternative(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var slug = await SlugOfAnExpiredOfferAsync();

        (await visitor.GoAsync($"/offres/{slug}")).ShouldBe(410);
        await visitor.LookAsync();
        var alternatives = visitor.Page.Locator("main ol.answers h3 a, main .card h3 a");
        (await alternatives.CountAsync()).ShouldBe(3);
        var title = await alternatives.First.InnerTextAsync();
        await alternatives.First.ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(visitor.Page.GetByText("Label valable jusqu’au").First).ToBeVisibleAsync();
        await visitor.LookAsync();
    }

    private async Task<string> SlugOfAnExpiredOfferAsync()
    {
        var slug = "";
        await browser.Site.InScopeAsync(async services =>
        {
            var now = browser.Site.Clock.GetUtcNow();
            slug = await services.GetRequiredService<RegistryContext>().Offers
                .Where(offer => offer.Kind == OfferKind.Offer
                    && offer.Standing.EndCause == StandingEnd.RightExpired && offer.Standing.Until < now)
                .Select(offer => offer.Slug).FirstAsync();
        });
        return slug;
    }
}
