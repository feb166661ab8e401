using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Fold;

/// <summary>A part that folds, without script: <c>&lt;dsfr-fold title="Horaires"&gt;...&lt;/dsfr-fold&gt;</c>.</summary>
[HtmlTargetElement("dsfr-fold")]
public sealed class FoldTagHelper : TagHelper
{
    /// <summary>The title, always visible.</summary>
    public string Title { get; set; } = "";

    /// <summary>A few words that sum up what is inside.</summary>
    public string? State { get; set; }

    /// <summary>Open from the start.</summary>
    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(FoldGenerator.Generate(new FoldOptions
        {
            Title = Title,
            Content = await output.GetChildContentAsync(),
            State = State,
            Open = Open,
        }));
}
