using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Badge;

/// <summary>A badge: <c>&lt;dsfr-badge colour="Green" icon="car-line"&gt;Se déplace chez vous&lt;/dsfr-badge&gt;</c>.</summary>
[HtmlTargetElement("dsfr-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    /// <summary>Its colour; neutral grey by default.</summary>
    public BadgeColour Colour { get; set; }

    /// <summary>An icon before the words, by its name in the design system without « fr-icon- ».</summary>
    public string? Icon { get; set; }

    /// <summary>Smaller, for lists.</summary>
    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(BadgeGenerator.Generate(new BadgeOptions
        {
            Content = await output.GetChildContentAsync(),
            Colour = Colour,
            Icon = Icon,
            Small = Small,
        }));
}
