using AngleSharp.Dom;

namespace Catalogue.Tests.Pages.Glossary;

/// <summary>Technical words explained where they stand, on the pages of the catalogue (A21).</summary>
public sealed class ExplainedWordsTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Centre = "/centres/atelier-numerique-du-dolaizon";
    private const string Offer = "/offres/le-site-de-la-boutique-en-ligne-en-un-mois";
    private const string Specification = "/cahiers-des-charges/centre-informatique";

    public static TheoryData<string> Pages => new(Centre, Offer, Specification);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Word_Explained_OpensADefinitionThatStandsRightAfterIt(string address)
    {
        var words = (await site.PageAsync(address)).QuerySelectorAll("button.term").ToList();

        words.ShouldNotBeEmpty();
        foreach (var word in words)
        {
            var bubble = word.NextElementSibling.ShouldNotBeNull();
            bubble.Id.ShouldBe(word.GetAttribute("popovertarget"));
            bubble.GetAttribute("popover").ShouldBe("auto");
            word.GetAttribute("type").ShouldBe("button");
            word.GetAttribute("aria-label").ShouldBe($"{word.TextContent}, voir la définition");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Word_Explained_IsExplainedOnceAndAgainAtTheEndOfThePage(string address)
    {
        var page = await site.PageAsync(address);

        var words = page.QuerySelectorAll("button.term").Select(word => word.GetAttribute("popovertarget")!["bulle-".Length..])
            .Concat(page.QuerySelectorAll("a.term").Select(word => word.GetAttribute("href")!["#mot-".Length..]))
            .ToList();
        words.ShouldBeUnique();
        page.QuerySelectorAll("#mots-expliques dl > div").Select(entry => entry.Id!["mot-".Length..]).ShouldBe(words, ignoreOrder: true);
        page.QuerySelectorAll("#mots-expliques dd").ShouldAllBe(definition => definition.TextContent.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Word_Explained_IsNeitherInALinkNorInAHeadingAndStandsInPhrasing(string address)
    {
        var page = await site.PageAsync(address);

        page.QuerySelectorAll("a .term, h1 .term, h2 .term, h3 .term, summary .term, label .term, button .term").ShouldBeEmpty();
        page.QuerySelectorAll(".term-bubble").ShouldAllBe(bubble => bubble.LocalName == "span");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfManyWords_HasAFewBubblesAndLinksBeyond(string address)
    {
        var page = await site.PageAsync(address);

        var (bubbles, links) = (page.QuerySelectorAll(".term-bubble").Length, page.QuerySelectorAll("a.term").Length);
        bubbles.ShouldBeLessThanOrEqualTo(25);
        if (links > 0) bubbles.ShouldBe(25);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Sign_ThatTouchesAWordExplained_StaysOnItsLine(string address)
    {
        foreach (var word in (await site.PageAsync(address)).QuerySelectorAll("button.term"))
        {
            // The bubble stands between the word and what follows it in the source, not on the screen.
            var (before, after) = (word.PreviousSibling?.TextContent ?? "", word.NextElementSibling!.NextSibling?.TextContent ?? "");
            var isTied = word.ParentElement!.ClassList.Contains("term-tie");
            var touches = (before.Length > 0 && before[^1] != ' ') || (after.Length > 0 && after[0] != ' ');
            touches.ShouldBe(isTied, word.ParentElement.OuterHtml);
            if (isTied) (before + after).ShouldNotContain(" ");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task List_OfTheWordsExplained_IsFolded(string address)
    {
        var list = (await site.PageAsync(address)).QuerySelector("#mots-expliques details").ShouldNotBeNull();

        list.HasAttribute("open").ShouldBeFalse();
        list.QuerySelectorAll("dl > div").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Page_WithoutTechnicalWords_HasNoListOfThem() =>
        (await site.PageAsync("/mentions-legales")).QuerySelector("#mots-expliques").ShouldBeNull();
}
