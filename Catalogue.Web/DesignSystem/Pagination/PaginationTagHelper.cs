using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Pagination;

/// <summary>The pages of a list, numbered; nothing when there is only one.</summary>
[HtmlTargetElement("dsfr-pagination")]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount { get; set; } = 1;

    /// <summary>The address of a page.</summary>
    public Func<int, string>? Address { get; set; }

    /// <summary>What the pages are of: « Pages de réponses ».</summary>
    public string Label { get; set; } = "Pages";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (PageCount <= 1 || Address is null)
        {
            output.SuppressOutput();
            return;
        }

        output.ReplaceWith(PaginationGenerator.Generate(new PaginationOptions
        {
            Page = Page,
            PageCount = PageCount,
            Address = Address,
            Label = Label,
        }));
    }
}
