using Catalogue.Core.Files;
using Catalogue.Core.Shared;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Core.Content;

/// <summary>
/// Turns what editors write into HTML that a page may hold as it is: HTML they type is shown, never interpreted, and
/// links only lead where links of a page may.
/// </summary>
internal static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseDefinitionLists().UsePreciseSourceLocation().Build();

    /// <summary>What a link may begin with: a page of the site, a place in the page, or an address that only leads away.</summary>
    private static readonly string[] Allowed = ["/", "#", "https://", "mailto:", "tel:"];

    /// <param name="markdown">The text; its headings are of level 2 and below, the page's title being the first.</param>
    /// <param name="file">The file it comes from, for messages.</param>
    /// <param name="firstLine">The line of the file on which it begins.</param>
    /// <exception cref="SyncFileException">A link leads where none may, or a heading is of the first level.</exception>
    public static RenderedText Render(string markdown, string file, int firstLine)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var part in document.Descendants())
        {
            if (Fault(part) is { } fault)
                throw new SyncFileException(file, $"line {firstLine + part.Line}: {fault}");
        }

        var headings = NameHeadings(document);
        return new RenderedText(document.ToHtml(Pipeline), headings);
    }

    private static string? Fault(MarkdownObject part) => part switch
    {
        HeadingBlock { Level: 1 } => "the title stands in the header: headings of the text begin at « ## »",
        LinkInline { IsImage: true } => "a text holds no picture",
        LinkInline link when !IsAllowed(link.Url) => $"the link « {link.Url} » leads where none may",
        AutolinkInline link when !IsAllowed(link.IsEmail ? $"mailto:{link.Url}" : link.Url) => $"the link « {link.Url} » leads where none may",
        _ => null,
    };

    /// <summary>« //elsewhere » is another site under the looks of a page of this one; browsers read a backslash as a slash.</summary>
    private static bool IsAllowed(string? url) =>
        url is not null
        && Array.Exists(Allowed, start => url.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Any(c => c == '\\' || char.IsControl(c));

    /// <summary>Gives headings an anchor that reads like them, unique in the text.</summary>
    private static List<TextHeading> NameHeadings(MarkdownDocument document)
    {
        var headings = new List<TextHeading>();
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            var title = string.Concat(block.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
            var (slug, twin) = (Slug.Of(title), 1);
            while (headings.Exists(other => other.Anchor == Anchor(slug, twin))) twin++;
            block.GetAttributes().Id = Anchor(slug, twin);
            headings.Add(new TextHeading(block.Level, title, Anchor(slug, twin)));
        }

        return headings;
    }

    private static string Anchor(string slug, int twin) => twin == 1 ? slug : $"{slug}-{twin}";
}

/// <param name="Html">What a page may hold as it is.</param>
/// <param name="Headings">Its headings, in order.</param>
internal sealed record RenderedText(string Html, IReadOnlyList<TextHeading> Headings);

/// <param name="Level">2 for a part, 3 for a part of it.</param>
/// <param name="Title">What it says.</param>
/// <param name="Anchor">Its identifier in the page.</param>
public sealed record TextHeading(int Level, string Title, string Anchor);
