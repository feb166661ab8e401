using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;

namespace Catalogue.Web.Infrastructure;

/// <summary>The classes that pages are compiled to, for conventions that go by what a page's own file declares.</summary>
internal sealed class CompiledPages
{
    private readonly Dictionary<string, Type> _types;

    public CompiledPages(ApplicationPartManager parts)
    {
        var views = new ViewsFeature();
        parts.PopulateFeature(views);
        _types = views.ViewDescriptors.Where(view => view.Type is not null).ToDictionary(view => view.RelativePath, view => view.Type!);
    }

    /// <summary>The attribute that a page's file declares (<c>@attribute</c>); null when it does not.</summary>
    public T? AttributeOf<T>(PageRouteModel page)
        where T : Attribute =>
        _types[page.RelativePath].GetCustomAttribute<T>();

    /// <summary>Whether its model receives forms: it has a handler for them.</summary>
    public bool ReceivesForms(PageRouteModel page) =>
        _types[page.RelativePath].GetProperty("Model")?.PropertyType
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal)) ?? false;
}
