namespace Catalogue.E2E;

/// <summary>The inspection sees what is wrong: a page that passes it was looked at.</summary>
[Collection(Inspections.Name)]
public sealed class AxeTests(Browser browser)
{
    [Fact]
    public async Task Inspection_OfAPageWithFaults_NamesEachOfThem()
    {
        await using var visitor = await browser.VisitAsync(Device.Desktop);
        await visitor.Page.SetContentAsync("""
            <!doctype html><html lang="fr"><title>Une page</title>
            <main><h1>Une page</h1><img src="data:,"><input><p style="color:#bbb;background:#fff">Pâle</p></main></html>
            """);

        var found = await Axe.InspectAsync(visitor.Page);

        found.Select(fault => fault.Split(':')[0]).ShouldBe(["color-contrast", "image-alt", "label"], ignoreOrder: true);
    }
}
