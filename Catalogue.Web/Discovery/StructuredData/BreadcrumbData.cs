using Catalogue.Web.DesignSystem.Breadcrumb;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.Discovery.StructuredData;

/// <summary>Tells machines the very breadcrumb that the page shows: it reads the attributes of the component's own tag.</summary>
[HtmlTargetElement("dsfr-breadcrumb")]
public sealed class BreadcrumbData(SiteAddress address) : TagHelper
{
    public IReadOnlyList<BreadcrumbStep> Steps { get; set; } = [];

    public string Current { get; set; } = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        http.Head().Add(new BreadcrumbList(
        [
            .. Steps.Select((step, index) => new ListItem(index + 1, address.Of(http.Request, step.Href)) { Name = step.Text }),
            new ListItem(Steps.Count + 1, Item: null) { Name = Current },
        ]));
    }
}
