using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Select;

/// <summary>A choice of one value in a list.</summary>
[HtmlTargetElement("dsfr-select", Attributes = "id,name,label")]
public sealed class SelectTagHelper : QuestionTagHelper
{
    /// <summary>What is chosen.</summary>
    public string Label { get; set; } = "";

    /// <summary>The values, in order; the first is chosen where none is marked.</summary>
    public IReadOnlyList<SelectChoice> Choices { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(SelectGenerator.Generate(new SelectOptions { Question = Ask(Label), Choices = Choices }));
}
