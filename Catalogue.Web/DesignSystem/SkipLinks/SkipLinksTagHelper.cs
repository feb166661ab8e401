using Catalogue.Web.DesignSystem.Summary;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.SkipLinks;

/// <summary>The first links of a page, seen when the keyboard reaches them.</summary>
[HtmlTargetElement("dsfr-skip-links", Attributes = "parts")]
public sealed class SkipLinksTagHelper : TagHelper
{
    /// <summary>Where they lead; the anchors exist in the page.</summary>
    public IReadOnlyList<SummaryPart> Parts { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(SkipLinksGenerator.Generate(new SkipLinksOptions { Parts = Parts }));
}
