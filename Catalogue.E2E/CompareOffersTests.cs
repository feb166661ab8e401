using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E;

/// <summary>Somebody hesitates between two ways to keep copies of their files, and looks at the prices.</summary>
[Collection(Journeys.Name)]
public sealed class CompareOffersTests(Browser browser)
{
    public static TheoryData<int, bool> Devices => Device.All;

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task TwoBackupOffers_KeptFromTheAnswers_AreComparedByTheirPrices(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var page = visitor.Page;

        await visitor.GoAsync("/catalogue?q=sauvegarde&genre=offre");
        foreach (var rank in new[] { 0, 1 })
        {
            await page.Locator(".answer").Nth(rank).GetByRole(AriaRole.Button, new() { Name = "Garder" }).ClickAsync();
            await Expect(page.Locator(".answer").Nth(rank).GetByRole(AriaRole.Button, new() { Name = "Retirer de ma sélection" })).ToBeVisibleAsync();
        }

        await visitor.LookAsync();
        await visitor.GoAsync("/selection");
        await Expect(page.Locator(".kept > li")).ToHaveCountAsync(2);
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Comparer les offres cochées" }).ClickAsync();

        await Expect(page.Locator(".compared li")).ToHaveCountAsync(2);
        var firstPayment = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Premier paiement, au plus bas" }).GetByRole(AriaRole.Cell);
        await Expect(firstPayment).ToHaveCountAsync(2);
        foreach (var price in await firstPayment.AllInnerTextsAsync()) price.ShouldContain("€");
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tout afficher" }).ClickAsync();
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "N’afficher que ce qui diffère" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tout afficher" })).ToBeVisibleAsync();
        await visitor.LookAsync();
    }
}
