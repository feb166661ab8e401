namespace Catalogue.Web.Infrastructure.Security;

/// <summary>The headers by which browsers refuse what these pages never do. No page has a style or a script of its own.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Set when the response starts, so that they stand on error pages too, whose headers begin anew.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            Set((HttpResponse)state);
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });

    private static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        var own = response.HttpContext.Features.Get<OwnContentPolicy>() ?? response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<OwnContentPolicy>();
        headers.ContentSecurityPolicy = own?.Policy ?? ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] =
            "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}

/// <summary>What an endpoint, or one answer of it (as a feature of the request), allows to be used, where that is not what pages use.</summary>
/// <param name="Policy">The whole Content-Security-Policy.</param>
internal sealed record OwnContentPolicy(string Policy);
