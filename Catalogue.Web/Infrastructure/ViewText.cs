using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Catalogue.Web.Infrastructure;

/// <summary>Turns a view into text for something else than a browser, such as the printer.</summary>
internal sealed class ViewText(IRazorViewEngine engine, ITempDataProvider tempData)
{
    /// <param name="request">The request in which it is written.</param>
    /// <param name="path">The view's path from the root; no layout goes around it.</param>
    /// <param name="model">What it shows.</param>
    public async Task<string> WriteAsync<T>(HttpContext request, string path, T model)
    {
        var found = engine.GetView(executingFilePath: null, path, isMainPage: false);
        if (!found.Success) throw new InvalidOperationException($"There is no view at {path}.");
        var action = new ActionContext(request, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await using var text = new StringWriter();
        await found.View.RenderAsync(
            new ViewContext(action, found.View, data, new TempDataDictionary(request, tempData), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
