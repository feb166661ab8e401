using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Card;

/// <summary>One thing among several, with a page of its own: <c>&lt;dsfr-card title="..." href="..."&gt;...&lt;/dsfr-card&gt;</c>.</summary>
[HtmlTargetElement("dsfr-card", Attributes = "title,href")]
public sealed class CardTagHelper : TagHelper
{
    /// <summary>Its name, which is the link.</summary>
    public string Title { get; set; } = "";

    /// <summary>The address of its page.</summary>
    public string Href { get; set; } = "";

    /// <summary>What sort of thing it is, above the title; empty shows none.</summary>
    public string? Kind { get; set; }

    /// <summary>Level of the title's heading in the page, 2 to 6.</summary>
    public int HeadingLevel { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(CardGenerator.Generate(new CardOptions
        {
            Title = Title,
            Href = Href,
            Content = await output.GetChildContentAsync(),
            Kind = string.IsNullOrEmpty(Kind) ? null : Kind,
            HeadingLevel = HeadingLevel,
        }));
}
