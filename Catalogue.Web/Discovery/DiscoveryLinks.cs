namespace Catalogue.Web.Discovery;

/// <summary>Addresses that only machines ask for.</summary>
internal static class DiscoveryLinks
{
    public const string Robots = "/robots.txt";
    public const string SiteMap = "/sitemap.xml";

    /// <summary>The pages that explain, and the specifications.</summary>
    public const string PagesPart = "/sitemap/pages.xml";

    /// <summary>Offers, centres and advisers, in parts numbered from 1.</summary>
    public const string EntriesPattern = "/sitemap/catalogue-{part:int}.xml";

    /// <summary>Partners, in parts numbered from 1.</summary>
    public const string PartnersPattern = "/sitemap/partenaires-{part:int}.xml";

    public static string EntriesPart(int part) => $"/sitemap/catalogue-{part}.xml";

    public static string PartnersPart(int part) => $"/sitemap/partenaires-{part}.xml";
}
