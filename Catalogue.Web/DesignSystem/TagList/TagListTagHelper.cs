using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.TagList;

/// <summary>The filters that are applied, each a link that removes it.</summary>
[HtmlTargetElement("dsfr-tags", Attributes = "tags")]
public sealed class TagListTagHelper : TagHelper
{
    /// <summary>The filters, in order.</summary>
    public IReadOnlyList<RemovableTag> Tags { get; set; } = [];

    /// <summary>What they are, for screen readers.</summary>
    public string Label { get; set; } = "Filtres appliqués";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(TagListGenerator.Generate(new TagListOptions { Label = Label, Tags = Tags }));
}
