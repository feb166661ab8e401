using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Textarea;

/// <summary>A field of several lines, with its label, hint and error.</summary>
[HtmlTargetElement("dsfr-textarea", Attributes = "id,name,label")]
public sealed class TextareaTagHelper : QuestionTagHelper
{
    /// <summary>The question the field answers.</summary>
    public string Label { get; set; } = "";

    /// <summary>What the field holds, as it was typed.</summary>
    public string? Value { get; set; }

    /// <summary>Lines shown, 2 to 20; more can be typed.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Characters the browser accepts; no limit without it. The hint should say it.</summary>
    [HtmlAttributeName("maxlength")]
    public int? MaxLength { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(TextareaGenerator.Generate(new TextareaOptions
        {
            Question = Ask(Label),
            Value = Value,
            Rows = Rows,
            MaxLength = MaxLength,
        }));
}
