using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Filters;

/// <summary>
/// The filters beside a list, its content being the fields:
/// <c>&lt;dsfr-filters action="..." kept="..." count="2"&gt;...&lt;/dsfr-filters&gt;</c>.
/// </summary>
[HtmlTargetElement("dsfr-filters", Attributes = "action")]
public sealed class FiltersTagHelper : TagHelper
{
    /// <summary>The page they lead to.</summary>
    public string Action { get; set; } = "";

    /// <summary>What of the present list the filtered one keeps, as names and values.</summary>
    public IEnumerable<(string Key, string Value)> Kept { get; set; } = [];

    /// <summary>How many filters are applied.</summary>
    public int Count { get; set; }

    /// <summary>Unfolded on a phone too, where one of them is to be corrected.</summary>
    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(FiltersGenerator.Generate(new FiltersOptions
        {
            Action = Action,
            Fields = await output.GetChildContentAsync(),
            Kept = Kept,
            Count = Count,
            Open = Open,
        }));
}
