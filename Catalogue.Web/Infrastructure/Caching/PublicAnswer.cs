namespace Catalogue.Web.Infrastructure.Caching;

/// <summary>A page or a file that is the same for everybody, while it is being made. It stands in the request's features.</summary>
internal sealed class PublicAnswer
{
    /// <summary>The first instant at which it may no longer be right by itself; null when it must not be kept.</summary>
    public required DateTimeOffset? Until { get; init; }

    /// <summary>How many evictions there had been when it was begun.</summary>
    public required long BegunAfter { get; init; }

    /// <summary>What it is made from.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [PageTags.Catalogue];
}

internal static class PublicAnswerOfRequest
{
    /// <summary>
    /// Says that the page shows these partners and their offers, nothing else of the catalogue: a change to others does not
    /// make it anew.
    /// </summary>
    public static void ShowsOnlyPartners(this HttpContext context, IEnumerable<string> slugs)
    {
        if (context.Features.Get<PublicAnswer>() is { } answer) answer.Tags = [.. slugs.Distinct().Select(PageTags.Partner)];
    }
}
