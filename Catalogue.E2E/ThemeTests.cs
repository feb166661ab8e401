using Catalogue.Tests.DesignSystem;
using Microsoft.Playwright;

namespace Catalogue.E2E;

/// <summary>The gallery, which holds every component, as a browser draws it under each theme.</summary>
[Collection(Journeys.Name)]
public sealed class ThemeTests(Browser browser, GalleryTests.DevelopmentSite site) : IClassFixture<GalleryTests.DevelopmentSite>
{
    [Theory]
    [InlineData("etat", 1280, ColorScheme.Light)]
    [InlineData("etat", 390, ColorScheme.Dark)]
    [InlineData("neutre", 390, ColorScheme.Light)]
    [InlineData("neutre", 1280, ColorScheme.Dark)]
    public async Task Gallery_UnderATheme_IsAccessibleAndAsksForItsOwnMarksOnly(string theme, int width, ColorScheme scheme)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, Scripts: true), options => options.ColorScheme = scheme, site);
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.Url);

        (await visitor.GoAsync($"/_galerie?theme={theme}")).ShouldBe(200);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visitor.LookAsync();

        asked.Count.ShouldBeGreaterThan(8);
        var typeface = await visitor.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).fontFamily");
        var isTheStates = theme == "etat";
        typeface.Contains("Marianne", StringComparison.Ordinal).ShouldBe(isTheStates);
        asked.Any(address => address.Contains("Marianne", StringComparison.Ordinal)).ShouldBe(isTheStates);
        asked.Any(address => address.Contains("/logo/", StringComparison.Ordinal)).ShouldBe(isTheStates);
    }
}
