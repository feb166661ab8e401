using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Web.Infrastructure.Caching;

/// <summary>
/// Gives what is the same for everybody an ETag made of its bytes as they are sent, and lets browsers keep it, on condition that
/// they ask each time whether it is still right: nothing that ended is shown because a browser remembered it, nor as gone what came back.
/// </summary>
internal static class Fingerprint
{
    private const string AskEachTime = "public,max-age=0,must-revalidate";

    public static IApplicationBuilder UseFingerprint(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(RememberNoFault, context.Response);
        if (context.Features.Get<PublicAnswer>() is not { } answer)
        {
            await next(context);
            return;
        }

        var sent = context.Response.Body;
        using var made = new MemoryStream();
        context.Response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = sent;
        }

        await SendAsync(context, answer, made);
    });

    /// <summary>Left to themselves, browsers keep « gone » for good: an offer that an appeal gives back would never be seen again.</summary>
    private static Task RememberNoFault(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode >= StatusCodes.Status400BadRequest && response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = AskEachTime;
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext context, PublicAnswer answer, MemoryStream made)
    {
        var (request, response) = (context.Request, context.Response);
        var bytes = made.GetBuffer().AsMemory(0, (int)made.Length);
        if (response.StatusCode == StatusCodes.Status200OK && bytes.Length > 0)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)[..16])}\"");
            response.Headers.ETag = tag.ToString();
            if (context.GetEndpoint() is not null && response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = AskEachTime;
            // What is about to be kept is answered whole, so that the next who asks is answered from it.
            if (answer.Until is null && IsKnown(request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                return;
            }
        }

        if (bytes.Length > 0) response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
