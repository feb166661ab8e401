using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Pages are read, and nothing else: any other method is refused before a page runs. Without this, a page shows itself
/// to a method it has no handler for, with nothing loaded.
/// </summary>
internal sealed class ReadOnlyPages : IPageRouteModelConvention
{
    /// <summary>It answers for requests that failed, whose methods it keeps.</summary>
    private const string ErrorPage = "/Errors/Status";

    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.ViewEnginePath == ErrorPage) return;
        foreach (var selector in model.Selectors)
            selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }
}
