using Catalogue.Web.DesignSystem.Forms;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Input;

/// <summary>A field of one line, with its label, hint and error.</summary>
[HtmlTargetElement("dsfr-input", Attributes = "id,name,label")]
public sealed class InputTagHelper : QuestionTagHelper
{
    /// <summary>The question the field answers.</summary>
    public string Label { get; set; } = "";

    /// <summary>What the field holds, as it was typed.</summary>
    public string? Value { get; set; }

    /// <summary>The field's type in HTML: « text », « search », « email », « tel », « password ».</summary>
    public string Type { get; set; } = "text";

    /// <summary>What the browser may fill in by itself, a word of HTML's <c>autocomplete</c>; the browser decides without it.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? AutoComplete { get; set; }

    /// <summary>Identifier of a <c>datalist</c> of the page whose values are offered; any other may be typed.</summary>
    [HtmlAttributeName("list")]
    public string? List { get; set; }

    /// <summary>The keyboard that a telephone shows, a word of HTML's <c>inputmode</c>: « numeric » for a code.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <exception cref="InvalidOperationException">The field holds a secret that its name does not tell: it would be kept with its form.</exception>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((Type == "password" || AutoComplete == "one-time-code") && !SecretFields.Holds(Name))
            throw new InvalidOperationException($"The field {Name} holds a secret: give it a name that {nameof(SecretFields)} knows.");
        output.ReplaceWith(InputGenerator.Generate(new InputOptions
        {
            Question = Ask(Label),
            Value = Value,
            Type = Type,
            AutoComplete = AutoComplete,
            InputMode = InputMode,
            List = List,
        }));
    }
}
