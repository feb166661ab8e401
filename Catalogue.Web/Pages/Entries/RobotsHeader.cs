namespace Catalogue.Web.Pages.Entries;

/// <summary>What search engines are told of archives: the page to find is today's.</summary>
internal static class RobotsHeader
{
    public const string Name = "X-Robots-Tag";
    public const string NoIndex = "noindex";
}
