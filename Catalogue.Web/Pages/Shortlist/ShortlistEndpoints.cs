using Catalogue.Core.Offers;
using Catalogue.Web.Infrastructure;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>
/// Keeps or drops an offer, then leads back to the page it was asked from. The forms that post here carry no token, so that
/// pages which show them need no cookie: another site's form is recognised by where it comes from, which browsers state.
/// </summary>
internal static class ShortlistEndpoints
{
    /// <summary>
    /// Two values, of which the longest address a request line holds, each sign of it written as three; anything longer is no
    /// form of ours.
    /// </summary>
    private const long LongestForm = 200 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(ShortlistLinks.Keep, KeepAsync).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        routes.MapPost(ShortlistLinks.Drop, (Delegate)DropAsync).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
    }

    private static async Task<IResult> KeepAsync(HttpContext context, PublicCatalogue catalogue, TimeProvider clock)
    {
        if (await ReadAsync(context) is not { } asked) return TypedResults.BadRequest();
        var kept = ShortlistCookie.Read(context.Request);
        if (kept.Contains(asked.Reference)) return BackTo(asked.Return);
        var isShown = (await catalogue.ListAsync([asked.Reference], clock.GetUtcNow(), context.RequestAborted)).Count > 0;
        if (!isShown) return TypedResults.LocalRedirect(ShortlistLinks.WithNothingKept(Local(asked.Return)));
        if (kept.Count >= ShortlistCookie.Most) return TypedResults.LocalRedirect($"{ShortlistLinks.Shortlist}?pleine=1");
        ShortlistCookie.Write(context.Response, [.. kept, asked.Reference]);
        return BackTo(asked.Return);
    }

    private static async Task<IResult> DropAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } asked) return TypedResults.BadRequest();
        ShortlistCookie.Write(context.Response, [.. ShortlistCookie.Read(context.Request).Where(reference => reference != asked.Reference)]);
        return BackTo(asked.Return);
    }

    /// <summary>What the form says; null when it is not one of ours.</summary>
    private static async Task<Asked?> ReadAsync(HttpContext context)
    {
        if (!IsFromThisSite(context.Request) || !context.Request.HasFormContentType) return null;
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var reference = form["offre"].ToString();
            return OfferReferences.IsReference(reference) ? new Asked(reference, form["retour"].ToString()) : null;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static bool IsFromThisSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    private static RedirectHttpResult BackTo(string address) => TypedResults.LocalRedirect(Local(address));

    private static string Local(string address) => LocalAddress.Of(address) ?? ShortlistLinks.Shortlist;

    private sealed record Asked(string Reference, string Return);
}
