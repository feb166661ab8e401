using Catalogue.Web.DesignSystem.Navigation;
using Catalogue.Web.DesignSystem.Theming;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Footer;

/// <summary>The bottom of every page; paragraphs before the licence stand between its tags. Once a page.</summary>
[HtmlTargetElement("dsfr-footer", Attributes = "theme,home")]
public sealed class FooterTagHelper : TagHelper
{
    /// <summary>Whose site the page looks like.</summary>
    public SiteTheme Theme { get; set; } = SiteTheme.State;

    /// <summary>The address of the home page.</summary>
    public string Home { get; set; } = "";

    /// <summary>The links beside the statement, in order.</summary>
    public IReadOnlyList<NavigationLink> Links { get; set; } = [];

    /// <summary>The links the law asks for, in order.</summary>
    public IReadOnlyList<NavigationLink> LegalLinks { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.ReplaceWith(FooterGenerator.Generate(new FooterOptions
        {
            Theme = Theme,
            Home = Home,
            Links = Links,
            LegalLinks = LegalLinks,
            Notes = await output.GetChildContentAsync(),
        }));
}
