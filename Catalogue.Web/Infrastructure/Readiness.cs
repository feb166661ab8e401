using Catalogue.Core.Search;

namespace Catalogue.Web.Infrastructure;

/// <summary>Whether this node can answer visitors: what a load balancer asks.</summary>
internal static class Readiness
{
    public const string Address = "/ready";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], (CatalogueIndex index, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return index.IsReady
                ? Results.Text("prêt")
                : Results.Text("en cours de chargement", statusCode: StatusCodes.Status503ServiceUnavailable);
        });
}
