using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Catalogue.Tests.DesignSystem;

/// <summary>The State's marks stand on its own pages, and on no others.</summary>
public sealed partial class ThemeTests(GalleryTests.DevelopmentSite site) : IClassFixture<GalleryTests.DevelopmentSite>
{
    private const string OfTheState = "/_galerie";
    private const string OfSomebodyElse = "/_galerie?theme=neutre";

    [Fact]
    public async Task Page_OfTheState_BearsItsMarks()
    {
        var page = await site.PageAsync(OfTheState);

        page.QuerySelectorAll(".fr-logo").Select(mark => mark.TextContent).ShouldBe(["Ministèrechargédes PME", "Ministèrechargédes PME"]);
        MarksIn(page.DocumentElement.OuterHtml).ShouldNotBeEmpty();
        (await FilesOfAsync(page)).ShouldContain(file => file.Address.Contains("Marianne-Bold", StringComparison.Ordinal));
        (await FilesOfAsync(page)).SelectMany(file => MarksIn(file.Text)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Page_OfAnotherProgramme_BearsNoMarkOfTheState()
    {
        var page = await site.PageAsync(OfSomebodyElse);

        page.QuerySelectorAll(".fr-logo").ShouldBeEmpty();
        page.Title.ShouldNotBeNull().ShouldEndWith("Programme d’exemple");
        MarksIn(page.DocumentElement.OuterHtml).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfAnotherProgramme_AsksForNoFileThatHoldsAMarkOfTheState()
    {
        var page = await site.PageAsync(OfSomebodyElse);

        var files = await FilesOfAsync(page);

        files.Count.ShouldBeGreaterThan(10);
        foreach (var (address, text) in files)
        {
            MarksIn(address).ShouldBeEmpty(address);
            MarksIn(text).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task Page_OfAnotherProgramme_HasTheSameContentAsTheStates()
    {
        var (state, other) = (await site.PageAsync(OfTheState), await site.PageAsync(OfSomebodyElse));

        other.QuerySelector("main")!.InnerHtml.ShouldBe(state.QuerySelector("main")!.InnerHtml);
    }

    /// <summary>
    /// Everything the page may ask for: what its HTML names, then what its style sheets name. Text is empty where a file is not text.
    /// </summary>
    private async Task<IReadOnlyList<(string Address, string Text)>> FilesOfAsync(IDocument page)
    {
        var named = page.QuerySelectorAll("link[href]:not([rel=canonical]), script[src], img[src], use")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);
        var (found, toRead) = (new Dictionary<string, string>(), new Queue<string>(named));
        while (toRead.TryDequeue(out var address))
        {
            var file = new Uri(site.Client.BaseAddress!, address);
            var key = file.AbsolutePath;
            if (found.ContainsKey(key)) continue;
            found[key] = "";
            if (Path.GetExtension(key) is not (".css" or ".svg" or ".js")) continue;
            found[key] = await site.Client.GetStringAsync(file);
            foreach (Match reference in Reference().Matches(found[key]))
                if (!reference.Groups["url"].Value.StartsWith("data:", StringComparison.Ordinal))
                    toRead.Enqueue(new Uri(file, reference.Groups["url"].Value).AbsolutePath);
        }

        return [.. found.Select(file => (file.Key, file.Value))];
    }

    /// <summary>The State's marks in a text; the design system's names of colours (« red-marianne ») are not marks.</summary>
    private static IEnumerable<string> MarksIn(string text) =>
        Marks().Matches(text).Select(mark => mark.Value);

    [GeneratedRegex("(?<!red-)marianne|république|republique|liberté|gouv\\.fr|ministère chargé|l’État|dsfr/favicon", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Marks();

    [GeneratedRegex("url\\([\"']?(?<url>[^\"')]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Reference();
}
