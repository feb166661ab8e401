using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Select;

/// <summary>A choice of one value in a list.</summary>
[HtmlTargetElement("dsfr-select", Attributes = "id,name,label")]
public sealed class SelectTagHelper : TagHelper
{
    /// <summary>Identifier, unique in the page.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name under which the value is sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is chosen.</summary>
    public string Label { get; set; } = "";

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<SelectChoice> Choices { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(SelectGenerator.Generate(new SelectOptions
        {
            Id = Id,
            Name = Name,
            Label = Label,
            Choices = Choices,
        }));
}
