using Catalogue.Core.Offers;
using Catalogue.Web.DesignSystem.Badge;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.Pages.Entries;

/// <summary>Where the work is done, as badges: the visit first, since it is what people look for.</summary>
[HtmlTargetElement("work-modes")]
public sealed class WorkModesTagHelper : TagHelper
{
    /// <summary>The ways to show.</summary>
    public WorkModes Modes { get; set; }

    /// <summary>Smaller, for lists.</summary>
    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Modes.HasFlag(WorkModes.OnSite)) Add(output, "Se déplace chez vous", BadgeColour.Green, "car-line");
        if (Modes.HasFlag(WorkModes.Remote)) Add(output, Modes.HasFlag(WorkModes.OnSite) ? "Aussi à distance" : "À distance", BadgeColour.Blue);
        if (Modes.HasFlag(WorkModes.Workshop)) Add(output, "À l’atelier", BadgeColour.Neutral);
    }

    private void Add(TagHelperOutput output, string text, BadgeColour colour, string? icon = null) =>
        output.Content.AppendHtml(BadgeGenerator.Generate(new BadgeOptions
        {
            Content = new HtmlString(text),
            Colour = colour,
            Icon = icon,
            Small = Small,
        }));
}
