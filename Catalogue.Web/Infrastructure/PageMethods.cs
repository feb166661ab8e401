using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Pages are read; only those with a handler for forms receive any. Every other method is refused before a page runs: without
/// this, a page shows itself to a method it has no handler for, with nothing loaded.
/// </summary>
internal sealed class PageMethods(CompiledPages pages) : IPageRouteModelConvention
{
    /// <summary>It answers for requests that failed, whose methods it keeps.</summary>
    private const string ErrorPage = "/Errors/Status";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.ViewEnginePath == ErrorPage) return;
        var methods = pages.ReceivesForms(model) ? [.. Reading, HttpMethods.Post] : Reading;
        foreach (var selector in model.Selectors) selector.EndpointMetadata.Add(new HttpMethodMetadata(methods));
    }
}
