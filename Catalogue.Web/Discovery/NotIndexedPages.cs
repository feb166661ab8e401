using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Discovery;

/// <summary>
/// The pages that are for nobody who searches the Web. Every other page without a parameter is in the site map by itself; a
/// folder named here is neither in it nor indexed.
/// </summary>
internal sealed class NotIndexedPages : IPageRouteModelConvention
{
    private static readonly string[] Folders = ["/Errors/", "/Feedback/", "/Gallery/", "/Shortlist/"];

    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!Folders.Any(folder => model.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal))) return;
        foreach (var selector in model.Selectors) selector.EndpointMetadata.Add(NotIndexed.Mark);
    }
}

/// <summary>Marks an endpoint that search engines should leave alone.</summary>
internal sealed class NotIndexed
{
    public static NotIndexed Mark { get; } = new();

    private NotIndexed()
    {
    }
}
