using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Alert;

/// <summary>An alert: <c>&lt;dsfr-alert kind="Warning"&gt;La phrase.&lt;/dsfr-alert&gt;</c>.</summary>
[HtmlTargetElement("dsfr-alert")]
public sealed class AlertTagHelper : TagHelper
{
    /// <summary>What sort of message it is; information by default.</summary>
    public AlertKind Kind { get; set; }

    /// <summary>A title, for a full alert; without it the alert is a small one.</summary>
    public string? Title { get; set; }

    /// <summary>Level of the title's heading in the page, 2 by default.</summary>
    public int HeadingLevel { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(AlertGenerator.Generate(new AlertOptions
        {
            Content = await output.GetChildContentAsync(),
            Kind = Kind,
            Title = Title,
            HeadingLevel = HeadingLevel,
        }));
}
