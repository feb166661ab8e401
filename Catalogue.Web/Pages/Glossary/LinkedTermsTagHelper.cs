using Catalogue.Core.Glossary;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.Pages.Glossary;

/// <summary>
/// A definition in which the other terms of the glossary lead to their own: <c>&lt;linked-terms of="entry" text="..." /&gt;</c>.
/// </summary>
/// <param name="directory">The glossary.</param>
[HtmlTargetElement("linked-terms", Attributes = "of,text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LinkedTermsTagHelper(TermDirectory directory) : TagHelper
{
    /// <summary>The entry the text is about: it does not lead to itself.</summary>
    public GlossaryEntry Of { get; set; } = null!;

    /// <summary>The text, without mark-up.</summary>
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var (text, entry) in directory.Finder.Mark(Text))
        {
            if (entry is null || ReferenceEquals(entry, Of)) output.Content.Append(text);
            else output.Content.AppendHtml(Element("a").With("href", GlossaryLinks.One(entry)).Text(text));
        }
    }
}
