using AngleSharp;
using AngleSharp.Dom;
using Catalogue.Core.Content;
using Catalogue.Core.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Content;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("[ici](javascript:alert(1))")]
    [InlineData("[ici](JaVaScRiPt:alert(1))")]
    [InlineData("[ici](javascript&#58;alert(1))")]
    [InlineData("[ici](<java\tscript:alert(1)>)")]
    [InlineData("[ici][a]\n\n[a]: data:text/html,x")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[ici](//exemple.fr/)")]
    [InlineData("[ici](/\\exemple.fr)")]
    [InlineData("[ici](http://exemple.fr)")]
    [InlineData("[ici]()")]
    [InlineData("![une image](/img/logo-offre.svg)")]
    [InlineData("# Un second titre")]
    public void Text_ThatAPageMayNotHold_IsRefusedWithItsFileAndLine(string text)
    {
        var refused = Should.Throw<SyncFileException>(() => SafeMarkdown.Render($"Un paragraphe.\n\n{text}", "aide.md", firstLine: 5));

        refused.Message.ShouldStartWith("aide.md: line 7: ");
    }

    [Theory]
    [InlineData("[ici](/le-label)", "/le-label")]
    [InlineData("[ici](#prix)", "#prix")]
    [InlineData("[ici](https://www.cnil.fr/)", "https://www.cnil.fr/")]
    [InlineData("<contact@entrepreneurs-numerique.example>", "mailto:contact@entrepreneurs-numerique.example")]
    public void Link_ThatLeadsWherePagesMay_IsKept(string text, string address) =>
        Parse(SafeMarkdown.Render(text, "aide.md", 1).Html).QuerySelector("a")!.GetAttribute("href").ShouldBe(address);

    [Fact]
    public void Html_InAText_IsShownAndNotInterpreted()
    {
        const string text = "Avant <script>alert(1)</script> et <b onclick=\"x\">après</b>.";

        var html = Parse(SafeMarkdown.Render(text, "aide.md", 1).Html);

        html.TextContent.Trim().ShouldBe(text);
        html.QuerySelectorAll("script, b").ShouldBeEmpty();
    }

    [Fact]
    public void Headings_OfTheSameName_HaveAnchorsOfTheirOwn()
    {
        var rendered = SafeMarkdown.Render("## L’œuvre\n\n### L’*œuvre*\n\n## Fin", "aide.md", 1);

        rendered.Headings.ShouldBe([new(2, "L’œuvre", "l-oeuvre"), new(3, "L’œuvre", "l-oeuvre-2"), new(2, "Fin", "fin")]);
        Parse(rendered.Html).QuerySelectorAll("h2, h3").Select(heading => heading.Id).ShouldBe(["l-oeuvre", "l-oeuvre-2", "fin"]);
    }

    [Fact]
    public void Anything_Rendered_HoldsNoScriptAndNoLinkElsewhere()
    {
        var pieces = Gen.Elements(
            "[", "](", ")", "<", ">", "javascript:", "data:", "alert(1)", "/", "//", "\\", "#", "&#x6A;", "\t", "\n", "\n\n", "- ", "> ", ": ", "`", "*", "![",
            "[a]: ", "https://exemple.fr", "<script>", "<img src=x onerror=y>", "<a href='javascript:x'>", "mot", " ", "{onclick=x}", "\0");
        var texts = Gen.Choose(1, 25).SelectMany(count => Gen.ArrayOf(pieces, count)).Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            IElement html;
            try
            {
                html = Parse(SafeMarkdown.Render(text, "aide.md", 1).Html);
            }
            catch (SyncFileException)
            {
                return;
            }

            html.QuerySelectorAll("script, img, style, iframe, object").ShouldBeEmpty();
            html.QuerySelectorAll("*").SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on"));
            html.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)
                .ShouldAllBe(href => href.StartsWith('#') || href.StartsWith("https://") || href.StartsWith("mailto:") || (href.StartsWith('/') && !href.StartsWith("//")));
        }).QuickCheckThrowOnFailure();
    }

    private static IElement Parse(string html) =>
        BrowsingContext.New(AngleSharp.Configuration.Default).OpenAsync(request => request.Content(html)).GetAwaiter().GetResult().Body!;
}
