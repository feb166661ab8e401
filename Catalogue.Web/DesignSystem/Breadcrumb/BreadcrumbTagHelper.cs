using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Breadcrumb;

/// <summary>A breadcrumb: <c>&lt;dsfr-breadcrumb steps="[new(...)]" current="Cette page" /&gt;</c>.</summary>
[HtmlTargetElement("dsfr-breadcrumb")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    /// <summary>The pages above this one, from the home page down.</summary>
    public IReadOnlyList<BreadcrumbStep> Steps { get; set; } = [];

    /// <summary>The name of this page.</summary>
    public string Current { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(BreadcrumbGenerator.Generate(new BreadcrumbOptions { Steps = Steps, Current = Current }));
}
