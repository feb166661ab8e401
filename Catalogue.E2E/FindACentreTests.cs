using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E;

/// <summary>A baker of Le Puy-en-Velay wants Wi-Fi.</summary>
[Collection(Journeys.Name)]
public sealed class FindACentreTests(Browser browser)
{
    public static TheoryData<int, bool> Devices => Device.All;

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Need_TypedWithACommune_LeadsToACentreThatDoesItItself(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var page = visitor.Page;

        await visitor.GoAsync("/");
        await visitor.LookAsync();
        await page.GetByLabel("De quoi avez-vous besoin ?").FillAsync("installer le wifi");
        await page.GetByLabel("Où ?").FillAsync("43000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Installer le wifi près du Puy-en-Velay");
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Centres") }).ClickAsync();
        await page.Locator("ol.answers").GetByRole(AriaRole.Link, new() { Name = "Le Carreau Numérique" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Le Carreau Numérique");
        await Expect(page.GetByText("Fait lui-même").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tous les prix" })).ToBeVisibleAsync();
        await visitor.LookAsync();
    }

    [Fact]
    public async Task Spelling_Mistaken_IsCorrectedAndCanBeTakenBack()
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);

        await visitor.GoAsync("/catalogue?q=installer+le+wify&ou=43000");

        await Expect(visitor.Page.GetByText("au lieu de")).ToBeVisibleAsync();
        await visitor.LookAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("quand même") }).ClickAsync();
        await Expect(visitor.Page.GetByText("au lieu de")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Place_WithNothingNear_SaysSoAndShowsTheNearest()
    {
        await using var visitor = await browser.VisitAsync(Device.Phone);

        await visitor.GoAsync("/catalogue?q=wifi&ou=Saint-Pierre+(97500)&rayon=10");

        await visitor.LookAsync();
        (await visitor.Page.Locator("ol.answers > li").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Keyboard_IsEnoughToGoFromTheHomePageToAPrice()
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);
        var page = visitor.Page;
        await visitor.GoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        (await FocusedTextAsync(page)).ShouldBe("Aller au contenu");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("#contenu", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("De quoi avez-vous besoin ?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("dépanner ma caisse");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Le Puy-en-Velay");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("/catalogue", StringComparison.Ordinal));

        var answer = page.Locator("ol.answers h3 a").First;
        var title = await answer.InnerTextAsync();
        for (var presses = 0; presses < 80 && await FocusedTextAsync(page) != title; presses++) await page.Keyboard.PressAsync("Tab");
        (await FocusedTextAsync(page)).ShouldBe(title);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        var fold = page.Locator("main details.fold:not([open]) > summary").First;
        await fold.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main details.fold[open]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Position_OfTheBrowser_BecomesACommuneBeforeAnyAddress()
    {
        await using var visitor = await browser.VisitAsync(Device.Phone, options =>
        {
            options.Geolocation = new() { Latitude = 45.0437f, Longitude = 3.8852f };
            options.Permissions = ["geolocation"];
        });
        var page = visitor.Page;
        await visitor.GoAsync("/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Autour de moi" }).ClickAsync();
        await Expect(page.GetByLabel("Où ?")).ToHaveValueAsync("Le Puy-en-Velay (43000)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();

        page.Url.ShouldContain("ou=Le+Puy-en-Velay");
        page.Url.ShouldNotContain("45.04");
    }

    private static Task<string> FocusedTextAsync(IPage page) =>
        page.EvaluateAsync<string>("() => (document.activeElement?.innerText ?? '').trim()");
}
