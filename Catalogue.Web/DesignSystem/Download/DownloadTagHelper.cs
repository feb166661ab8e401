using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Download;

/// <summary>A link to a file to keep, which says its format and size before it is followed.</summary>
[HtmlTargetElement("dsfr-download", Attributes = "href,text,format")]
public sealed class DownloadTagHelper : TagHelper
{
    /// <summary>What the file is, beginning with a verb: « Télécharger le contrat ».</summary>
    public string Text { get; set; } = "";

    /// <summary>The address of the file.</summary>
    public string Href { get; set; } = "";

    /// <summary>The format as people call it: « PDF ».</summary>
    public string Format { get; set; } = "";

    /// <summary>The size in bytes; not said without it.</summary>
    public long? Bytes { get; set; }

    /// <summary>The name it is kept under; that of its address without it.</summary>
    public string? FileName { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(DownloadGenerator.Generate(new DownloadOptions
        {
            Text = Text,
            Href = Href,
            Format = Format,
            Bytes = Bytes,
            FileName = FileName,
        }));
}
