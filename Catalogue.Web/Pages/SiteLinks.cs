using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages;

/// <summary>Addresses of the pages that explain the site; most are texts of <c>uSync/pages/</c>.</summary>
internal static class SiteLinks
{
    public const string Home = "/";
    public const string Label = "/le-label";
    public const string Ranking = "/regle-de-classement";
    public const string Questions = "/questions";
    public const string BecomePartner = "/devenir-partenaire";
    public const string Plan = "/plan-du-site";
    public const string LegalNotice = "/mentions-legales";

    /// <summary>Who publishes the site, and how to write to them.</summary>
    public const string Contact = LegalNotice + "#qui-publie-ce-site";

    public const string PersonalData = "/donnees-personnelles";
    public const string Accessibility = "/accessibilite";

    /// <summary>The first step of every breadcrumb.</summary>
    public static BreadcrumbStep HomeStep { get; } = new("Accueil", Home);

    /// <summary>A text of <c>uSync/pages/</c>.</summary>
    public static string Article(string slug) => $"/{slug}";
}
