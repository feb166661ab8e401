using Catalogue.Core.Glossary;
using Catalogue.Web.DesignSystem.Explanation;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.Pages.Glossary;

/// <summary>
/// Plain text whose technical words open their definition (A21): <c>&lt;explained text="@line.Label" /&gt;</c>. Not for text
/// inside a link, a button or a heading.
/// </summary>
/// <param name="directory">The glossary.</param>
/// <param name="words">The words of this page.</param>
[HtmlTargetElement("explained", Attributes = "text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExplainedTagHelper(TermDirectory directory, ExplainedWords words) : TagHelper
{
    /// <summary>The text, without mark-up; null is nothing.</summary>
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pieces = directory.Finder.Mark(French.Tied(Text ?? ""));
        // One element where there is mark-up, so that a cell laid out in columns still holds a single text.
        output.TagName = pieces.Any(piece => piece.Entry is not null) ? "span" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        for (var rank = 0; rank < pieces.Count; rank++)
        {
            var (text, entry) = pieces[rank];
            if (entry is null) output.Content.Append(text[AfterLast(pieces, rank)..BeforeNext(pieces, rank)]);
            else Explain(output.Content, text, entry, Touching(pieces, rank - 1, after: false), Touching(pieces, rank + 1, after: true));
        }
    }

    /// <summary>What touches a word on one side: a button would otherwise let a line end between « ( » and itself.</summary>
    private static string Touching(IReadOnlyList<TermPiece> pieces, int rank, bool after)
    {
        if (rank < 0 || rank == pieces.Count || pieces[rank].Entry is not null) return "";
        var text = pieces[rank].Text;
        return after ? text[..AfterLast(pieces, rank)] : text[BeforeNext(pieces, rank)..];
    }

    /// <summary>Where the part of a text begins that does not touch the word before it.</summary>
    private static int AfterLast(IReadOnlyList<TermPiece> pieces, int rank)
    {
        if (rank == 0) return 0;
        var space = pieces[rank].Text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? pieces[rank].Text.Length : space;
    }

    /// <summary>Where the part of a text ends that does not touch the word after it; what touches both goes with the one before.</summary>
    private static int BeforeNext(IReadOnlyList<TermPiece> pieces, int rank) => rank + 1 == pieces.Count
        ? pieces[rank].Text.Length
        : Math.Max(AfterLast(pieces, rank), pieces[rank].Text.LastIndexOf(' ') + 1);

    private void Explain(TagHelperContent content, string text, GlossaryEntry entry, string before, string after)
    {
        var met = words.Meet(entry);
        if (met == Explaining.InABubble)
        {
            var isAlone = before.Length + after.Length == 0;
            content.AppendHtml(isAlone ? Bubble(text, entry) : Element("span", "term-tie").Text(before).Add(Bubble(text, entry)).Text(after));
            return;
        }

        content.Append(before);
        if (met == Explaining.AlreadyDone) content.Append(text);
        else content.AppendHtml(Element("a", "term").With("href", $"#{GlossaryLinks.EntryId(entry)}").Text(text));
        content.Append(after);
    }

    private static IHtmlContent Bubble(string text, GlossaryEntry entry) => ExplanationGenerator.Generate(new ExplanationOptions
    {
        Id = GlossaryLinks.BubbleId(entry),
        Text = text,
        Term = French.Capitalised(entry.Term),
        Definition = entry.Definition,
    });
}
