using Catalogue.Web.DesignSystem.Navigation;
using Catalogue.Web.DesignSystem.Theming;
using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Footer;

/// <summary>The bottom of every page: who keeps the site, and what the law asks it to say.</summary>
internal sealed record FooterOptions
{
    /// <summary>Identifier of the footer, which skip links lead to.</summary>
    public const string FooterId = "pied";

    public required SiteTheme Theme { get; init; }

    /// <summary>The address of the home page.</summary>
    public required string Home { get; init; }

    /// <summary>The links beside the statement.</summary>
    public required IReadOnlyList<NavigationLink> Links { get; init; }

    /// <summary>The links the law asks for.</summary>
    public required IReadOnlyList<NavigationLink> LegalLinks { get; init; }

    /// <summary>What is said before the licence; may be empty.</summary>
    public required IHtmlContent Notes { get; init; }
}
