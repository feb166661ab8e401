using Catalogue.Web.DesignSystem.Theming;

namespace Catalogue.Web.Pages.Gallery;

/// <summary>Addresses of the gallery.</summary>
internal static class GalleryLinks
{
    /// <summary>The gallery under a theme.</summary>
    public static string Under(SiteTheme theme) => $"/_galerie?theme={theme.Code}";
}
