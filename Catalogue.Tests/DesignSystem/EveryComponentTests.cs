using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Catalogue.Tests.Pages;
using Catalogue.Web.DesignSystem;
using Catalogue.Web.Pages.Gallery;

namespace Catalogue.Tests.DesignSystem;

/// <summary>What holds for every component, those to come included.</summary>
public sealed class EveryComponentTests(GalleryTests.DevelopmentSite site) : IClassFixture<GalleryTests.DevelopmentSite>
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";

    public static TheoryData<string> Components => [.. TagHelperSamples.Types.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Component_GivenHostileText_ShowsItAsText(string component)
    {
        var type = typeof(HtmlElements).Assembly.GetType(component)!;

        var html = await TagHelperSamples.RenderAsync(type, Hostile);

        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script, img").ShouldBeEmpty(html);
        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name)
            .ShouldNotContain(name => name.StartsWith("on", StringComparison.Ordinal));
        page.All.SelectMany(element => element.Attributes.Select(attribute => attribute.Value).Append(element.TextContent))
            .ShouldContain(shown => shown.Contains(Hostile, StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task Gallery_Read_ShowsEveryComponentWithEveryAttributeExplained()
    {
        var page = await GalleryAsync();

        var components = ComponentReference.All();
        components.Count.ShouldBeGreaterThan(20);
        page.QuerySelectorAll("main section[id^='composant-']").Select(part => part.Id)
            .ShouldBe(components.Select(component => component.Anchor));
        foreach (var tag in components.SelectMany(component => component.Tags))
        {
            tag.Meaning.ShouldEndWith(".", customMessage: tag.Name);
            tag.Attributes.ShouldAllBe(attribute => attribute.Meaning.EndsWith('.') && attribute.Values.Length > 0 && attribute.Default.Length > 0);
            var table = page.QuerySelectorAll("main details").Single(fold => fold.QuerySelector("summary")!.TextContent.StartsWith($"<{tag.Name}>", StringComparison.Ordinal));
            table.QuerySelectorAll("tbody th code").Select(name => name.TextContent).ShouldBe(tag.Attributes.Select(attribute => attribute.Name));
        }
    }

    [Fact]
    public async Task Gallery_Read_IsSound() => await site.SoundPageAsync("/_galerie");

    private Task<IDocument> GalleryAsync() => site.PageAsync("/_galerie");
}
