using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Radios;

/// <summary>A question of which one answer is chosen, all of them in view: for two to seven answers, a list beyond.</summary>
[HtmlTargetElement("dsfr-radios", Attributes = "id,name,legend")]
public sealed class RadiosTagHelper : QuestionTagHelper
{
    /// <summary>The question.</summary>
    public string Legend { get; set; } = "";

    /// <summary>The answers, in order.</summary>
    public IReadOnlyList<RadioChoice> Choices { get; set; } = [];

    /// <summary>The answers beside each other where there is room: for short answers to many questions alike.</summary>
    public bool Inline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(RadiosGenerator.Generate(new RadiosOptions { Question = Ask(Legend), Choices = Choices, IsInline = Inline }));
}
