using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Highlight;

/// <summary>An example or a remark set apart: paragraphs between its tags.</summary>
[HtmlTargetElement("dsfr-highlight")]
public sealed class HighlightTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(HighlightGenerator.Generate(new HighlightOptions { Content = await output.GetChildContentAsync() }));
}
