using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>The addresses of offers: made from titles, each unique among its kind.</summary>
internal static class OfferSlugs
{
    /// <summary>Letters of an address.</summary>
    public const int Longest = 200;

    /// <summary>From the title; if it is taken, with the commune; if that is too, with the reference, which nobody else has.</summary>
    /// <param name="registry">Where the taken ones are.</param>
    /// <param name="offer">Whose address it is to be.</param>
    /// <param name="isTaken">What is taken besides.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<string> FindFreeAsync(
        RegistryContext registry, AddressedOffer offer, Func<string, bool> isTaken, CancellationToken cancellation)
    {
        var slug = Shorten(Slug.Of(offer.Title));
        string[] candidates =
        [
            .. slug.Length > 0 ? new[] { slug, $"{slug}-{Slug.Of(offer.Commune)}" } : [],
            $"{slug}-{Slug.Of(offer.Reference)}".TrimStart('-'),
        ];
        foreach (var candidate in candidates)
            if (!isTaken(candidate) && await IsFreeAsync(registry, offer, candidate, cancellation)) return candidate;
        throw new InvalidOperationException($"The address '{candidates[^1]}' is taken, though it holds a new reference.");
    }

    private static string Shorten(string slug) => slug.Length <= Longest / 2 ? slug : slug[..(Longest / 2)].TrimEnd('-');

    private static async Task<bool> IsFreeAsync(RegistryContext registry, AddressedOffer offer, string slug, CancellationToken cancellation) =>
        !await registry.Offers.AnyAsync(other => other.Kind == offer.Kind && other.Slug == slug && other.Reference != offer.Reference, cancellation);
}

/// <summary>What an address is made from.</summary>
internal sealed record AddressedOffer(string Reference, OfferKind Kind, string Title, string Commune);
