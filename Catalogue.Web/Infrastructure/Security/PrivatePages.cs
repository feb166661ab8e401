using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// Pages of who is signed in, those that sign them in, and those of a request to join: kept by no browser and no cache, whatever they answer, and not
/// compressed under HTTPS, since their forms hold a secret.
/// </summary>
internal sealed class PrivatePages : IPageRouteModelConvention
{
    private static readonly string[] PublicFolders = ["/SignIn/", "/Joining/"];

    private static readonly PrivatePages Mark = new();

    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (AccessRules.IsPublic(model.ViewEnginePath)
            && !PublicFolders.Any(folder => model.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal))) return;
        foreach (var selector in model.Selectors) selector.EndpointMetadata.Add(Mark);
    }

    /// <summary>After what compresses; set when the response starts, so that a refusal is kept no more than a page.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PrivatePages>() is null) return next(context);
        if (context.Features.Get<IHttpsCompressionFeature>() is { } compression) compression.Mode = HttpsCompressionMode.DoNotCompress;
        context.Response.OnStarting(static state =>
        {
            ((HttpResponse)state).Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });
}
