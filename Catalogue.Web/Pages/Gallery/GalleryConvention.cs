using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Pages.Gallery;

/// <summary>The gallery of components is for those who build the site: it has no address outside Development.</summary>
internal sealed class GalleryConvention(IHostEnvironment environment) : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var isGallery = model.ViewEnginePath.StartsWith("/Gallery/", StringComparison.Ordinal);
        if (isGallery && !environment.IsDevelopment()) model.Selectors.Clear();
    }
}
