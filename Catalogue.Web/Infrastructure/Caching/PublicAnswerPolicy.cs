using Catalogue.Web.Discovery;
using Catalogue.Web.Pages.Shortlist;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Infrastructure.Caching;

/// <summary>
/// What is kept, and for how long: pages for search engines, and files worth compressing, as they were answered to somebody of
/// whom the site knows nothing. Everything else (forms, what is private, errors, what says that it is true of its instant only) goes by
/// as if there were no cache.
/// </summary>
internal sealed class PublicAnswerPolicy(
    PageStore store, CatalogueFreshness freshness, IResponseCompressionProvider compression, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>However far the next known change of itself: what nobody thought of shows within this time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        if (!IsForEverybody(request)) return default;
        var begunAfter = store.Evictions;
        var until = HttpMethods.IsGet(request.Method) ? freshness.Until(clock.GetUtcNow()) : null;
        context.HttpContext.Features.Set(new PublicAnswer { Until = until, BegunAfter = begunAfter });
        if (until is null) return default;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
        // One that waited for another's answer could be given what was made before a change it was told of.
        context.AllowLocking = false;
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        // The address as it is: pages repeat it in their links, to the letter and in its order.
        context.CacheVaryByRules.CacheKeyPrefix =
            $"{compression.GetCompressionProvider(context.HttpContext)?.EncodingName} {request.Path}{request.QueryString}";
        return default;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => default;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (context.HttpContext.Features.Get<PublicAnswer>() is { Until: { } until } answer && until > now && IsToBeKept(context.HttpContext))
        {
            context.ResponseExpirationTimeSpan = Longest;
            foreach (var tag in answer.Tags.Append(PageTags.Registry).Append(PageTags.MadeSince(answer.BegunAfter)).Append(PageTags.RightUntil(until)))
                context.Tags.Add(tag);
        }
        else
        {
            context.AllowCacheStorage = false;
        }

        return default;
    }

    /// <summary>An address without an endpoint is that of a file, or of nothing.</summary>
    private static bool IsForEverybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !ShortlistCookie.IsSent(request)
        && StringValues.IsNullOrEmpty(request.Headers.Authorization)
        && StringValues.IsNullOrEmpty(request.Headers.Range)
        && (request.HttpContext.GetEndpoint() is not { } endpoint || IndexedPages.Includes(endpoint));

    private static bool IsToBeKept(HttpContext context)
    {
        var (response, cache) = (context.Response, context.Response.Headers.CacheControl.ToString());
        return response.StatusCode == StatusCodes.Status200OK
            && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && !cache.Contains("private", StringComparison.Ordinal)
            && !cache.Contains("no-store", StringComparison.Ordinal)
            // Files that are not compressed are already as fast as can be.
            && (context.GetEndpoint() is not null || !StringValues.IsNullOrEmpty(response.Headers.ContentEncoding));
    }
}
