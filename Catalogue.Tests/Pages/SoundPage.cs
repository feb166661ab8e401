using System.Net;
using AngleSharp.Dom;

namespace Catalogue.Tests.Pages;

/// <summary>What holds for every page, whatever it is about, and can be seen without a browser.</summary>
internal static class SoundPage
{
    private static readonly string[] References = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

    /// <summary>Reads a page and finds it sound, with everything it is made of and every page of the site it leads to.</summary>
    public static async Task<IDocument> SoundPageAsync(this SiteHost site, string address)
    {
        var page = await site.FindAsync(address);
        SaysWhatItIs(page);
        TiesItsParts(page);
        NamesItsControls(page);
        HoldsNothingTheSecurityPolicyRefuses(page);
        await site.IsServedWithItsAssetsAsync(page);
        await site.LeadsOnlyToPagesThatExistAsync(page);
        return page;
    }

    /// <summary>One title, one heading, and the places that shortcuts and assistive tools go by.</summary>
    public static void SaysWhatItIs(IDocument page)
    {
        page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        page.Title.ShouldNotBeNull().ShouldEndWith("| Entrepreneurs, faites le choix de l’économie numérique");
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldNotBeNullOrWhiteSpace();
        var levels = page.QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1), (level, next) => next - level).ShouldAllBe(step => step <= 1, "No level of heading is skipped.");
        foreach (var place in (string[])["header", "main", "footer"])
            page.QuerySelectorAll($"body > {place}").Length.ShouldBe(1, place);
        page.QuerySelectorAll("nav").ShouldAllBe(menu => menu.HasAttribute("aria-label") || menu.HasAttribute("aria-labelledby"));
    }

    /// <summary>Every identifier stands once, and whatever is referred to exists.</summary>
    public static void TiesItsParts(IDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ShouldBeSubsetOf(ids);
        foreach (var reference in References)
            page.QuerySelectorAll($"[{reference}]").SelectMany(element => element.GetAttribute(reference)!.Split(' ')).ShouldBeSubsetOf(ids, reference);
    }

    /// <summary>Every control has a name that can be spoken.</summary>
    public static void NamesItsControls(IDocument page)
    {
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            page.QuerySelector($"label[for='{field.Id}']").ShouldNotBeNull(field.OuterHtml).TextContent.ShouldNotBeNullOrWhiteSpace(field.OuterHtml);
        foreach (var control in page.QuerySelectorAll("a[href], button, summary, legend, caption"))
            (control.TextContent + control.GetAttribute("aria-label")).ShouldNotBeNullOrWhiteSpace(control.OuterHtml);
        page.QuerySelectorAll("fieldset").ShouldAllBe(group => group.QuerySelector("legend") != null);
        page.QuerySelectorAll("img").ShouldAllBe(image => image.HasAttribute("alt"));
    }

    /// <summary>Neither style nor script in the page itself.</summary>
    public static void HoldsNothingTheSecurityPolicyRefuses(IDocument page)
    {
        page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
    }

    private static async Task IsServedWithItsAssetsAsync(this SiteHost site, IDocument page)
    {
        var assets = page.QuerySelectorAll("link[href]:not([rel=canonical]), script[src], img[src], use")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Distinct()
            .ToList();
        assets.ShouldNotBeEmpty();
        foreach (var asset in assets)
        {
            using var response = await site.Client.GetAsync(new Uri(asset, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, asset);
        }
    }

    private static async Task LeadsOnlyToPagesThatExistAsync(this SiteHost site, IDocument page)
    {
        var links = page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        links.ShouldNotBeEmpty();
        foreach (var target in links.Select(link => link.Split('#', 2)).GroupBy(parts => parts[0], parts => parts.ElementAtOrDefault(1)))
        {
            using var response = await site.Client.GetAsync(new Uri(target.Key, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, target.Key);
            if (target.All(anchor => anchor is null)) continue;
            var ids = (await SiteHost.ParseAsync(response)).QuerySelectorAll("[id]").Select(element => element.Id);
            target.OfType<string>().ShouldBeSubsetOf(ids, target.Key);
        }
    }

    private static async Task<IDocument> FindAsync(this SiteHost site, string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await SiteHost.ParseAsync(response);
    }
}
