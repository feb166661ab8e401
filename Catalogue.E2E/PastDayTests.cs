using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E;

/// <summary>A baker signed a quote in July; the offer has changed since.</summary>
[Collection(Journeys.Name)]
public sealed class PastDayTests(Browser browser)
{
    public static TheoryData<int, bool> Devices => Device.All;

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Offer_ReadAsItWasOnTheDayOfTheQuote_SaysItsPriceThenAndLeadsBackToToday(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var page = visitor.Page;
        await visitor.GoAsync("/offres/un-site-pour-le-fournil");
        await Expect(page.Locator("#prix table")).ToContainTextAsync("590,00");

        await page.GetByLabel("Que disait cette page le…").FillAsync("2026-07-14");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir ce jour-là" }).ClickAsync();

        await Expect(page.GetByText("telle qu’elle était le 14 juillet 2026").First).ToBeVisibleAsync();
        await Expect(page.Locator("#prix table")).ToContainTextAsync("640,00");
        await visitor.LookAsync();
        var proof = page.Locator("#versions details > summary");
        await proof.ClickAsync();
        await Expect(page.Locator("#versions code").First).ToBeVisibleAsync();
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir la page d’aujourd’hui" }).ClickAsync();
        await Expect(page.Locator("#prix table")).ToContainTextAsync("590,00");
    }

    [Fact]
    public async Task Offer_GoneToday_IsStillReadAsItWas()
    {
        await using var visitor = await browser.VisitAsync(Device.Phone);

        (await visitor.GoAsync("/offres/le-carnet-de-rendez-vous-du-salon")).ShouldBe(410);
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Lire la page telle qu’elle était") }).ClickAsync();

        await Expect(visitor.Page.GetByText("Label retiré depuis le 5 octobre 2026").First).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Tous les prix" })).ToBeVisibleAsync();
        await visitor.LookAsync();
    }
}
