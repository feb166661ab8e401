using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Explanation;

/// <summary>A word of a sentence that opens its definition, without script.</summary>
[HtmlTargetElement("dsfr-explanation", Attributes = "id,text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExplanationTagHelper : TagHelper
{
    /// <summary>Identifier of the definition, unique in the page.</summary>
    public string Id { get; set; } = "";

    /// <summary>The word as the sentence writes it.</summary>
    public string Text { get; set; } = "";

    /// <summary>The word as its definition opens.</summary>
    public string Term { get; set; } = "";

    /// <summary>What it means.</summary>
    public string Definition { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(ExplanationGenerator.Generate(
            new ExplanationOptions { Id = Id, Text = Text, Term = Term, Definition = Definition }));
    }
}
