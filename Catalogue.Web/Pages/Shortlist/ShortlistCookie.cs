using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>
/// What a visitor keeps, without account: references of offers in a cookie of their own browser, which nothing but these
/// pages reads. It is set only when they ask to keep something, and leaves with the last thing kept.
/// </summary>
internal static class ShortlistCookie
{
    /// <summary>How many offers one can keep.</summary>
    public const int Most = 20;

    private const string Name = "selection";
    private const char Separator = '.';
    private const string Prefix = "OF-";
    private const int ShortestReference = 8;
    private const int LongestReference = 12;

    /// <summary>How long a browser keeps it after the last change.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>
    /// The references kept, the latest last. Whatever else the cookie holds is ignored. What is answered to whoever asks is for
    /// this visitor alone, and changes with the next button: nothing between may keep it.
    /// </summary>
    public static IReadOnlyList<string> Read(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "private,no-cache";
        return [.. (request.Cookies[Name] ?? "").Split(Separator).Where(IsReference).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    public static void Write(HttpContext context, IReadOnlyList<string> references)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
            MaxAge = Lifetime,
            IsEssential = true,
        };
        if (references.Count == 0) context.Response.Cookies.Delete(Name, options);
        else context.Response.Cookies.Append(Name, string.Join(Separator, references), options);
    }

    /// <summary>Whether a text has the form of an offer's reference.</summary>
    public static bool IsReference([NotNullWhen(true)] string? text) =>
        text?.Length is >= ShortestReference and <= LongestReference
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && !text.AsSpan(Prefix.Length).ContainsAnyExceptInRange('0', '9');
}
