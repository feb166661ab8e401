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
        var pieces = directory.Finder.Mark(Text ?? "");
        // One element where there is mark-up, so that a cell laid out in columns still holds a single text.
        output.TagName = pieces.Any(piece => piece.Entry is not null) ? "span" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (text, entry) in pieces)
        {
            if (entry is null) output.Content.Append(text);
            else Explain(output.Content, text, entry);
        }
    }

    private void Explain(TagHelperContent content, string text, GlossaryEntry entry)
    {
        switch (words.Meet(entry))
        {
            case Explaining.InABubble:
                content.AppendHtml(ExplanationGenerator.Generate(new ExplanationOptions
                {
                    Id = GlossaryLinks.BubbleId(entry),
                    Text = text,
                    Term = French.Capitalised(entry.Term),
                    Definition = entry.Definition,
                }));
                break;
            case Explaining.AtTheEndOfThePage:
                content.AppendHtml(Element("a", "term").With("href", $"#{GlossaryLinks.EntryId(entry)}").Text(text));
                break;
            default:
                content.Append(text);
                break;
        }
    }
}
