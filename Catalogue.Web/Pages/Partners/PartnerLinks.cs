namespace Catalogue.Web.Pages.Partners;

/// <summary>Addresses of the partners' pages.</summary>
internal static class PartnerLinks
{
    public static string One(string slug) => $"/partenaires/{slug}";
}
