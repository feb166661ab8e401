using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages;

/// <summary>Addresses of the pages that explain the site.</summary>
internal static class SiteLinks
{
    public const string Home = "/";
    public const string Label = "/le-label";
    public const string Ranking = Label + "#classement";
    public const string LegalNotice = "/mentions-legales";
    public const string Accessibility = LegalNotice + "#accessibilite";

    /// <summary>The first step of every breadcrumb.</summary>
    public static BreadcrumbStep HomeStep { get; } = new("Accueil", Home);
}
