using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Input;

/// <summary>A field of one line, with its label, hint and error.</summary>
[HtmlTargetElement("dsfr-input", Attributes = "id,name,label")]
public sealed class InputTagHelper : TagHelper
{
    /// <summary>Identifier, unique in the page.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name under which the value is sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>The question the field answers.</summary>
    public string Label { get; set; } = "";

    /// <summary>Help that is read with the label; empty shows none.</summary>
    public string? Hint { get; set; }

    /// <summary>What the field holds.</summary>
    public string? Value { get; set; }

    /// <summary>The field's type in HTML; text by default.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What the browser may fill in by itself.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? AutoComplete { get; set; }

    /// <summary>What is wrong, as a sentence; empty when nothing is.</summary>
    public string? Error { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(InputGenerator.Generate(new InputOptions
        {
            Id = Id,
            Name = Name,
            Label = Label,
            Hint = string.IsNullOrEmpty(Hint) ? null : Hint,
            Value = Value,
            Type = Type,
            AutoComplete = AutoComplete,
            Error = string.IsNullOrEmpty(Error) ? null : Error,
        }));
}
