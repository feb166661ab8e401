namespace Catalogue.Web.Pages.News;

/// <summary>Addresses of the news.</summary>
internal static class NewsLinks
{
    public const string All = "/actualites";

    public static string One(string slug) => $"{All}/{Uri.EscapeDataString(slug)}";
}
