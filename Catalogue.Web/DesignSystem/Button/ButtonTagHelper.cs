using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Button;

/// <summary>A button that submits, or with <see cref="Href"/> a link that looks like one. Its words say what happens.</summary>
[HtmlTargetElement("dsfr-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>How much it stands out; primary by default, one at most per block.</summary>
    public ButtonKind Kind { get; set; }

    /// <summary>Where it leads; without it, the button submits its form.</summary>
    public string? Href { get; set; }

    /// <summary>False for a button that only a script gives something to do.</summary>
    public bool Submits { get; set; } = true;

    /// <summary>An icon before the words, by its name in the design system without « fr-icon- ».</summary>
    public string? Icon { get; set; }

    /// <summary>Smaller, for tools around a list.</summary>
    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(ButtonGenerator.Generate(new ButtonOptions
        {
            Content = await output.GetChildContentAsync(),
            Kind = Kind,
            Href = Href,
            Submits = Submits,
            Icon = Icon,
            Small = Small,
        }));
}
