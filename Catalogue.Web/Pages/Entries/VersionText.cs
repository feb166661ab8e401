using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Web.Pages.Entries;

/// <summary>
/// What a published version says, to the byte: the text whose SHA-256 its page and the journal give (A19). It holds no
/// person's name of the registry's, and never changes.
/// </summary>
internal static class VersionText
{
    private const string Forever = "public,max-age=31536000,immutable";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var kind in Enum.GetValues<OfferKind>())
        {
            endpoints.MapMethods(EntryLinks.VersionTextPattern(kind), [HttpMethods.Get, HttpMethods.Head],
                (string slug, int number, HttpResponse response, PublicCatalogue catalogue, OfferHistory history, TimeProvider clock, CancellationToken cancellation) =>
                    FindAsync(kind, slug, number, response, catalogue, history, clock.GetUtcNow(), cancellation));
        }
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FindAsync(
        OfferKind kind,
        string slug,
        int number,
        HttpResponse response,
        PublicCatalogue catalogue,
        OfferHistory history,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var entry = await catalogue.FindAsync(kind, slug, cancellation);
        if (entry is null || !entry.Offer.Standing.WasShownBy(now)) return TypedResults.NotFound();
        if (await history.FindTextAsync(entry.Offer.Reference, number, cancellation) is not { } text) return TypedResults.NotFound();
        var bytes = Encoding.UTF8.GetBytes(text);
        response.Headers.CacheControl = Forever;
        response.Headers[RobotsHeader.Name] = RobotsHeader.NoIndex;
        // Weak: the same text may travel compressed.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", isWeak: true);
        return TypedResults.Bytes(bytes, "application/json; charset=utf-8", entityTag: tag);
    }
}
