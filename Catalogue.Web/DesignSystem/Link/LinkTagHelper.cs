using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Link;

/// <summary>A link that stands alone; one within a sentence is a plain <c>a</c>.</summary>
[HtmlTargetElement("dsfr-link", Attributes = "href")]
public sealed class LinkTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>An icon before the words, by its name in the design system without « fr-icon- »; none without it.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(LinkGenerator.Generate(new LinkOptions
        {
            Href = Href,
            Content = await output.GetChildContentAsync(),
            Icon = Icon,
        }));
}
