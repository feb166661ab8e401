using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.ErrorSummary;

/// <summary>What stops a form, at the top of its page, each sentence leading to its field; nothing where nothing is wrong.</summary>
[HtmlTargetElement("dsfr-error-summary", Attributes = "errors")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The errors, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Errors.Count == 0) output.SuppressOutput();
        else output.ReplaceWith(ErrorSummaryGenerator.Generate(new ErrorSummaryOptions { Errors = Errors }));
    }
}
