using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.DateInput;

/// <summary>
/// A date in three fields, sent as <c>name-jour</c>, <c>name-mois</c> and <c>name-annee</c>;
/// <see cref="TypedDate.Read"/> reads them back.
/// </summary>
[HtmlTargetElement("dsfr-date", Attributes = "id,name,legend")]
public sealed class DateInputTagHelper : QuestionTagHelper
{
    /// <summary>The question.</summary>
    public string Legend { get; set; } = "";

    /// <summary>What the fields hold, as typed; empty without it.</summary>
    public TypedDate Value { get; set; } = TypedDate.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(DateInputGenerator.Generate(new DateInputOptions { Question = Ask(Legend), Value = Value }));
}
