using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Access;

/// <summary>Everything that a site answers to, as its routes say themselves: a route that is added is there by itself.</summary>
internal static class SiteHandlers
{
    /// <summary>Every handler: its method, its route, and its name where a page has several for a method.</summary>
    public static async Task<IReadOnlyList<SiteHandler>> OfAsync(IServiceProvider services)
    {
        var pages = services.GetRequiredService<PageLoader>();
        var found = new HashSet<SiteHandler>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
                var handlers = (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods
                    .Where(handler => methods.Contains(handler.HttpMethod, StringComparer.OrdinalIgnoreCase)).ToList();
                // A page without a handler of its own is read all the same.
                if (!handlers.Exists(handler => handler.HttpMethod == "Get")) found.Add(new("GET", route, null));
                foreach (var handler in handlers) found.Add(new(handler.HttpMethod.ToUpperInvariant(), route, handler.Name));
            }
            else
            {
                foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    if (method != "HEAD") found.Add(new(method, route, null));
            }
        }

        return [.. found.OrderBy(handler => handler.Route, StringComparer.Ordinal).ThenBy(handler => handler.ToString(), StringComparer.Ordinal)];
    }
}

/// <param name="Method">GET or POST.</param>
/// <param name="Route">Its pattern: « /espace/{partenaire} ».</param>
/// <param name="Name">Which of a page's handlers; null when it has one for the method.</param>
internal sealed record SiteHandler(string Method, string Route, string? Name)
{
    /// <summary>« POST /compte/sessions#fermer ».</summary>
    public override string ToString() => $"{Method} {Route}{(Name is null ? "" : $"#{Name}")}";
}
