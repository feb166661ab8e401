using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Checkboxes;

/// <summary>A group of boxes to tick, each with the number of answers it would give.</summary>
[HtmlTargetElement("dsfr-checkboxes", Attributes = "id,name")]
public sealed class CheckboxesTagHelper : TagHelper
{
    /// <summary>Identifier of the group, unique in the page.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name under which ticked values are sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>The question.</summary>
    public string Legend { get; set; } = "";

    /// <summary>The boxes, in order.</summary>
    public IReadOnlyList<CheckboxChoice> Choices { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(CheckboxesGenerator.Generate(new CheckboxesOptions
        {
            Id = Id,
            Name = Name,
            Legend = Legend,
            Choices = Choices,
        }));
}
