using Catalogue.Core.Search;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.Pages.Search;

/// <summary>A text in which the words that were looked for are marked.</summary>
[HtmlTargetElement("marked-text")]
public sealed class MarkedTextTagHelper : TagHelper
{
    /// <summary>The text, cut where marks begin and end.</summary>
    public IReadOnlyList<HighlightSegment> Segments { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var segment in Segments)
        {
            if (segment.IsMatch) output.Content.AppendHtml(Element("mark").Text(segment.Text));
            else output.Content.Append(segment.Text);
        }
    }
}
