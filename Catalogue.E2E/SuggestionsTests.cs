using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E;

/// <summary>Somebody begins to type, and takes what is suggested, or not.</summary>
[Collection(Journeys.Name)]
public sealed class SuggestionsTests(Browser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Keyboard_IsEnoughToTakeASuggestionInBothFieldsAndSearch(int width)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, Scripts: true));
        var page = visitor.Page;
        await visitor.GoAsync("/");
        var (need, place) = (Need(page), Place(page));

        await need.FocusAsync();
        await page.Keyboard.TypeAsync("sauv");
        await Expect(Options(page).First).ToBeVisibleAsync();
        await Expect(need).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new("^\\d suggestions?\\.$") })).ToHaveCountAsync(1);
        await visitor.LookAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = Options(page).First;
        await Expect(chosen).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(need).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
        await visitor.LookAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(need).ToHaveValueAsync("sauvegarde");
        await Expect(Options(page)).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Tab");
        await Expect(place).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("le puy");
        await Expect(Options(page).First).ToHaveTextAsync("Le Puy-en-Velay (43000)");
        await visitor.LookAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(place).ToHaveValueAsync("Le Puy-en-Velay (43000)");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.Contains("q=sauvegarde", StringComparison.Ordinal) && url.Contains("43000", StringComparison.Ordinal));
        await Expect(need).ToHaveValueAsync("sauvegarde");
    }

    [Fact]
    public async Task Typing_IsNeverInTheWayOfWhatIsTyped()
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        var (need, place) = (Need(page), Place(page));

        await need.FocusAsync();
        await page.Keyboard.TypeAsync("wif");
        await Expect(Options(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Options(page)).ToHaveCountAsync(0);
        await Expect(need).ToHaveValueAsync("wif");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Options(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await Expect(need).ToHaveValueAsync("wif");
        await Expect(place).ToBeFocusedAsync();
        await Expect(Options(page)).ToHaveCountAsync(0);

        await need.FocusAsync();
        await page.Keyboard.TypeAsync("i");
        await Expect(Options(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("/catalogue?q=wifi&ou=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Partner_PressedInTheList_LeadsToItsPage(int width)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, Scripts: true));
        var page = visitor.Page;
        await visitor.GoAsync("/catalogue");

        await Need(page).PressSequentiallyAsync("dolaizon");
        var partner = Options(page).Filter(new() { HasText = "Atelier Numérique du Dolaizon" });
        await (width < 500 ? partner.TapAsync() : partner.ClickAsync());

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Atelier Numérique du Dolaizon");
    }

    [Fact]
    public async Task Suggestions_ThatDoNotCome_LeaveTheFormAsItIs()
    {
        await using var visitor = await browser.VisitAsync(Device.Phone);
        var page = visitor.Page;
        await page.RouteAsync("**/suggestions?*", route => route.FulfillAsync(new() { Status = 200, Body = "ce n’est pas une liste" }));
        await visitor.GoAsync("/");

        await Need(page).PressSequentiallyAsync("wifi");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("ol.answers > li").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Form_WithoutScript_SearchesWithoutSuggesting(int width)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, Scripts: false));
        var page = visitor.Page;
        await visitor.GoAsync("/");

        await page.Locator("#q").PressSequentiallyAsync("wifi");
        await page.Locator("#ou").PressSequentiallyAsync("le puy");
        (await page.Locator("[role=listbox], [role=combobox]").CountAsync()).ShouldBe(0);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("ol.answers > li").First).ToBeVisibleAsync();
        await visitor.LookAsync();
    }

    private static ILocator Need(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "De quoi avez-vous besoin" });

    private static ILocator Place(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Où" });

    /// <summary>The lines of the list in view; none when it is closed.</summary>
    private static ILocator Options(IPage page) => page.GetByRole(AriaRole.Option).Filter(new() { Visible = true });
}
