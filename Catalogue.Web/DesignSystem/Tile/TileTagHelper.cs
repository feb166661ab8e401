using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Tile;

/// <summary>A tile: the whole of it leads to one page.</summary>
[HtmlTargetElement("dsfr-tile", Attributes = "href")]
public sealed class TileTagHelper : TagHelper
{
    /// <summary>What one finds there, in the person's words.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>One line more.</summary>
    public string Description { get; set; } = "";

    /// <summary>A pictogram of the design system, folder and name: « digital/internet ».</summary>
    public string Pictogram { get; set; } = "";

    /// <summary>Level of the title's heading in the page, 3 by default.</summary>
    public int HeadingLevel { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(TileGenerator.Generate(new TileOptions
        {
            Title = Title,
            Href = Href,
            Description = Description,
            Pictogram = Pictogram,
            HeadingLevel = HeadingLevel,
        }));
}
