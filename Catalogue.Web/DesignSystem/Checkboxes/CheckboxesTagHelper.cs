using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Checkboxes;

/// <summary>A group of boxes to tick, each with the number of answers it would give.</summary>
[HtmlTargetElement("dsfr-checkboxes", Attributes = "id,name,legend")]
public sealed class CheckboxesTagHelper : QuestionTagHelper
{
    /// <summary>The question.</summary>
    public string Legend { get; set; } = "";

    /// <summary>The boxes, in order.</summary>
    public IReadOnlyList<CheckboxChoice> Choices { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(CheckboxesGenerator.Generate(new CheckboxesOptions { Question = Ask(Legend), Choices = Choices }));
}
