using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Upload;

/// <summary>A file to choose, with its label, hint and error. Its form has <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("dsfr-upload", Attributes = "id,name,label")]
public sealed class UploadTagHelper : QuestionTagHelper
{
    /// <summary>What file is asked for.</summary>
    public string Label { get; set; } = "";

    /// <summary>The types that the browser proposes, separated by commas; the hint should name them, with the largest size.</summary>
    [HtmlAttributeName("accept")]
    public string? Accept { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(UploadGenerator.Generate(new UploadOptions { Question = Ask(Label), Accept = Accept }));
}
