using Catalogue.Web.DesignSystem.Navigation;
using Catalogue.Web.DesignSystem.Theming;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Header;

/// <summary>The top of every page; notices stand between its tags. Once a page.</summary>
[HtmlTargetElement("dsfr-header", Attributes = "theme,home")]
public sealed class HeaderTagHelper : TagHelper
{
    /// <summary>Whose site the page looks like.</summary>
    public SiteTheme Theme { get; set; } = SiteTheme.State;

    /// <summary>The address of the home page.</summary>
    public string Home { get; set; } = "";

    /// <summary>The links of the menu, in order.</summary>
    public IReadOnlyList<NavigationLink> Menu { get; set; } = [];

    /// <summary>The path of the page, by which the menu shows where one is; no link is shown as current without it.</summary>
    public PathString Path { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(HeaderGenerator.Generate(new HeaderOptions
        {
            Theme = Theme,
            Home = Home,
            Menu = Menu,
            Path = Path,
            Notices = await output.GetChildContentAsync(),
        }));
}
