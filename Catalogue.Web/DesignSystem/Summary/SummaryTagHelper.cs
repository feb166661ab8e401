using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Summary;

/// <summary>The parts of a long page, each a link within it.</summary>
[HtmlTargetElement("dsfr-summary", Attributes = "parts")]
public sealed class SummaryTagHelper : TagHelper
{
    /// <summary>The parts, in the order of the page; their anchors exist in it.</summary>
    public IReadOnlyList<SummaryPart> Parts { get; set; } = [];

    /// <summary>The title above them.</summary>
    public string Title { get; set; } = "Sommaire";

    /// <summary>Identifier of the title, unique in the page.</summary>
    public string TitleId { get; set; } = "t-sommaire";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(SummaryGenerator.Generate(new SummaryOptions { TitleId = TitleId, Title = Title, Parts = Parts }));
}
