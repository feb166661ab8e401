using Catalogue.Core.Offers;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>
/// What a visitor keeps, without account: references of offers in a cookie of their own browser, which nothing but these
/// pages reads. It is set only when they ask to keep something, and leaves with the last thing kept.
/// </summary>
internal static class ShortlistCookie
{
    /// <summary>How many offers one can keep.</summary>
    public const int Most = 20;

    /// <summary>What the answers are told that are for one visitor alone.</summary>
    public const string PrivateOnly = "private,no-cache";

    /// <summary>Browsers take a name that begins so only with Secure, over the whole site, from this host.</summary>
    private const string Name = "__Host-selection";

    private const char Separator = '.';

    /// <summary>How long a browser keeps it after the last change.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>Whether the visitor keeps something: their pages are then like nobody else's.</summary>
    public static bool IsSent(HttpRequest request) => request.Cookies.ContainsKey(Name);

    /// <summary>
    /// The references kept, the latest last. Whatever else the cookie holds is ignored. What is answered to who sends one is for
    /// this visitor alone, and changes with the next button: nothing between may keep it.
    /// </summary>
    public static IReadOnlyList<string> Read(HttpRequest request)
    {
        if (IsSent(request)) request.HttpContext.Response.Headers.CacheControl = PrivateOnly;
        return [.. (request.Cookies[Name] ?? "").Split(Separator).Where(OfferReferences.IsReference).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    public static void Write(HttpResponse response, IReadOnlyList<string> references)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = true,
            Path = "/",
            MaxAge = Lifetime,
            IsEssential = true,
        };
        if (references.Count == 0) response.Cookies.Delete(Name, options);
        else response.Cookies.Append(Name, string.Join(Separator, references), options);
    }
}
