using System.Globalization;

namespace Catalogue.Web.Infrastructure.Caching;

/// <summary>What a kept answer was made from: a change evicts by these.</summary>
internal static class PageTags
{
    /// <summary>Everything that pages read in the registry.</summary>
    public const string Registry = "registry";

    /// <summary>Any number of offers: lists, counts, and every page that does not say less.</summary>
    public const string Catalogue = "catalogue";

    private const string Since = "since:";

    private const string Until = "until:";

    /// <summary>A partner, its rights and its offers.</summary>
    /// <param name="slug">Its public name in addresses.</param>
    public static string Partner(string slug) => $"partner:{slug}";

    /// <summary>Made after so many evictions (<see cref="PageStore.Evictions"/>).</summary>
    public static string MadeSince(long evictions) => $"{Since}{evictions.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether a tag says that the answer was begun before the last of so many evictions.</summary>
    public static bool IsMadeBefore(string tag, long evictions) => tag.StartsWith(Since, StringComparison.Ordinal) && tag != MadeSince(evictions);

    /// <summary>
    /// Right until this instant. A lifetime alone would begin when the answer is kept, some time after it was made.
    /// </summary>
    public static string RightUntil(DateTimeOffset instant) => $"{Until}{instant.UtcTicks.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The earliest of an instant and of those that tags tell.</summary>
    public static DateTimeOffset Earliest(IEnumerable<string> tags, DateTimeOffset instant) => tags
        .Where(tag => tag.StartsWith(Until, StringComparison.Ordinal))
        .Select(tag => new DateTimeOffset(long.Parse(tag.AsSpan(Until.Length), CultureInfo.InvariantCulture), TimeSpan.Zero))
        .Append(instant)
        .Min();
}
