using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Catalogue.Web.Discovery;

/// <summary>
/// Tells which addresses are those of pages for everybody who searches the Web: their path holds no secret and tells of nobody.
/// </summary>
internal sealed class IndexedPages(EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    /// <summary>Whether it is a page, and one for everybody.</summary>
    public static bool Includes(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<NotIndexed>() is null;

    /// <summary>Whether a path, decoded, leads to such a page, as routes choose between those that it could lead to.</summary>
    public bool Holds(string path) => path.StartsWith('/') && Includes(endpoints.Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => Matches(endpoint.RoutePattern, path))
        .OrderBy(endpoint => endpoint.Order).ThenBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
        .FirstOrDefault());

    private bool Matches(RoutePattern pattern, string path)
    {
        var values = new RouteValueDictionary();
        var matcher = new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary(pattern.Defaults));
        return matcher.TryMatch(path, values) && pattern.Parameters.All(parameter => parameter.ParameterPolicies
            .Select(policy => policies.Create(parameter, policy))
            .OfType<IRouteConstraint>()
            .All(constraint => constraint.Match(httpContext: null, route: null, parameter.Name, values, RouteDirection.IncomingRequest)));
    }
}
