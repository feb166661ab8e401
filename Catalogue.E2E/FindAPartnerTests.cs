using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E;

/// <summary>Somebody was given a name, or wants to know who is near.</summary>
[Collection(Journeys.Name)]
public sealed class FindAPartnerTests(Browser browser)
{
    public static TheoryData<int, bool> Devices => Device.All;

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Partner_LookedForByPlace_IsFoundWithItsLabelAndItsAddress(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var page = visitor.Page;

        await visitor.GoAsync("/partenaires");
        await visitor.LookAsync();
        await page.GetByLabel("Où ?").FillAsync("43000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Partenaires près du Puy-en-Velay");
        await visitor.LookAsync();
        await page.Locator("ol.answers").GetByRole(AriaRole.Link, new() { Name = "Atelier Numérique du Dolaizon" }).ClickAsync();

        await Expect(page.GetByText("peut utiliser le label jusqu’au")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("adresse") })).ToBeVisibleAsync();
        await visitor.LookAsync();
    }

    [Fact]
    public async Task Keyboard_IsEnoughToGoFromAPlaceToAPartner()
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);
        var page = visitor.Page;
        await visitor.GoAsync("/partenaires#contenu");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Nom du partenaire")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Le Puy-en-Velay");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("ou=Le+Puy", StringComparison.Ordinal));

        var partner = page.Locator("ol.answers h3 a").First;
        var name = await partner.InnerTextAsync();
        for (var presses = 0; presses < 60 && await FocusedTextAsync(page) != name; presses++) await page.Keyboard.PressAsync("Tab");
        (await FocusedTextAsync(page)).ShouldBe(name);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Filter_ByStateOfLabel_IsAppliedAndTakenBack(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var page = visitor.Page;
        await visitor.GoAsync("/partenaires");

        if (width < 500) await page.GetByText("Filtrer", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("État du label").SelectOptionAsync("retire");
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }).ClickAsync();

        await Expect(page.GetByText("Fin du label le").First).ToBeVisibleAsync();
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Label retiré") }).ClickAsync();
        await Expect(page.GetByText("ont le label aujourd’hui")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Position_OfTheBrowser_BecomesACommuneBeforeAnyAddress()
    {
        await using var visitor = await browser.VisitAsync(Device.Phone, options =>
        {
            options.Geolocation = new() { Latitude = 45.0437f, Longitude = 3.8852f };
            options.Permissions = ["geolocation"];
        });
        await visitor.GoAsync("/partenaires");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Autour de moi" }).ClickAsync();

        await Expect(visitor.Page.GetByLabel("Où ?")).ToHaveValueAsync("Le Puy-en-Velay (43000)");
    }

    private static Task<string> FocusedTextAsync(IPage page) =>
        page.EvaluateAsync<string>("() => (document.activeElement?.innerText ?? '').trim()");
}
