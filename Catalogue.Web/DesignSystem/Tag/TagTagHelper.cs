using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Tag;

/// <summary>An applied filter that can be removed: a plain link, so it needs no script.</summary>
[HtmlTargetElement("dsfr-tag", Attributes = "href")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>What the filter says.</summary>
    public string Text { get; set; } = "";

    /// <summary>The address of the list without it.</summary>
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(TagGenerator.Generate(new TagOptions { Text = Text, Href = Href }));
}
