namespace Catalogue.Web.Pages.Ministry;

/// <summary>Where the ministry's people arrive.</summary>
internal static class MinistryLinks
{
    public const string Home = "/agents";
}
