using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Callout;

/// <summary>A part that stands out: <c>&lt;dsfr-callout id="clair" title="En clair"&gt;...&lt;/dsfr-callout&gt;</c>.</summary>
[HtmlTargetElement("dsfr-callout", Attributes = "id,title")]
public sealed class CalloutTagHelper : TagHelper
{
    /// <summary>Identifier, unique in the page; the title's is « t- » and it.</summary>
    public string Id { get; set; } = "";

    /// <summary>The title, which names the part for screen readers.</summary>
    public string Title { get; set; } = "";

    /// <summary>Level of the title's heading in the page, 2 to 6.</summary>
    public int HeadingLevel { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(CalloutGenerator.Generate(new CalloutOptions
        {
            Id = Id,
            Title = Title,
            Content = await output.GetChildContentAsync(),
            HeadingLevel = HeadingLevel,
        }));
}
