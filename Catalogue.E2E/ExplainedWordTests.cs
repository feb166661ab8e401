using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.E2E;

/// <summary>A beginner meets a word they do not know.</summary>
[Collection(Journeys.Name)]
public sealed class ExplainedWordTests(Browser browser)
{
    private const string Centre = "/centres/atelier-numerique-du-dolaizon";

    public static TheoryData<int, bool> Devices => Device.All;

    [Fact]
    public async Task Keyboard_OpensTheDefinitionOfAWordAndClosesItWhereOneWas()
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);
        var page = visitor.Page;
        await visitor.GoAsync(Centre);
        var word = page.Locator("main button.term:visible").First;
        var bubble = page.Locator($"#{await word.GetAttributeAsync("popovertarget")}");
        await Expect(bubble).ToBeHiddenAsync();

        for (var presses = 0; presses < 80 && !await IsFocusedAsync(word); presses++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(bubble).ToBeVisibleAsync();
        await visitor.LookAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(bubble).ToBeHiddenAsync();
        await Expect(word).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(bubble).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(bubble).ToBeHiddenAsync();
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Click_OpensTheDefinitionWithinTheScreen_WithAndWithoutScripts(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var page = visitor.Page;
        await visitor.GoAsync(Centre);
        var words = page.Locator("main button.term:visible");

        for (var i = 0; i < Math.Min(6, await words.CountAsync()); i++)
        {
            var word = words.Nth(i);
            await word.ClickAsync();

            var bubble = page.Locator($"#{await word.GetAttributeAsync("popovertarget")}");
            await Expect(bubble).ToBeVisibleAsync();
            await Expect(bubble).ToBeInViewportAsync(new() { Ratio = 1 });
            (await bubble.InnerTextAsync()).ShouldEndWith(".");
            await page.Mouse.ClickAsync(2, 2);
            await Expect(bubble).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task Paper_ShowsNeitherBubblesNorTheListOfWords()
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);
        var page = visitor.Page;
        await visitor.GoAsync(Centre);
        await page.Locator("main button.term:visible").First.ClickAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".term-bubble:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator("#mots-expliques")).ToBeHiddenAsync();
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Glossary_FilteredByAWord_LeadsToItsDefinition(int width, bool scripts)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, scripts));
        var page = visitor.Page;
        await visitor.GoAsync("/glossaire");

        await page.GetByLabel("Quel mot cherchez-vous ?").FillAsync("pare-feu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher" }).ClickAsync();
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Pare-feu", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Pare-feu");
        await visitor.LookAsync();
    }

    private static Task<bool> IsFocusedAsync(ILocator word) => word.EvaluateAsync<bool>("element => element === document.activeElement");
}
