using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Notice;

/// <summary>A line about the whole site: a sentence or two between its tags. It belongs in the header.</summary>
[HtmlTargetElement("dsfr-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(NoticeGenerator.Generate(new NoticeOptions { Content = await output.GetChildContentAsync() }));
}
