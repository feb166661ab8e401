using System.Security.Claims;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// What somebody has just done, said once by the next private page they are shown. A protected cookie carries it from the form to
/// that page, so that no address can claim that something was done.
/// </summary>
internal static class DoneMessage
{
    /// <summary>Browsers take a name that begins so only with Secure, over the whole site, from this host.</summary>
    public const string CookieName = "__Host-fait";

    /// <summary>Longer than any redirect takes; what was not shown by then is no news any more.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    public static void AddTo(IServiceCollection services) => services.Configure<CookieTempDataProviderOptions>(options =>
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.Cookie.IsEssential = true;
        options.Cookie.MaxAge = Lasts;
    });

    /// <summary>Has the next private page say it.</summary>
    /// <param name="data">What the answer leaves for the next request.</param>
    /// <param name="person">Who did it.</param>
    /// <param name="sentence">What was done.</param>
    public static void SayDone(this ITempDataDictionary data, ClaimsPrincipal person, string sentence) => data[KeyOf(person)] = sentence;

    /// <summary>What the person has just done, which is then forgotten; null when it is nothing, or somebody else's doing.</summary>
    /// <param name="data">What the request before left.</param>
    /// <param name="request">The request.</param>
    public static string? TakeDone(this ITempDataDictionary data, HttpRequest request)
    {
        // Where nothing was left, merely looking would have the answer take away a cookie that there is not.
        if (!request.Cookies.ContainsKey(CookieName)) return null;
        var sentence = data[KeyOf(request.HttpContext.User)] as string;
        data.Clear();
        return sentence;
    }

    /// <summary>Who signs in after another, in the same browser, is not told what that one did.</summary>
    private static string KeyOf(ClaimsPrincipal person) => $"{nameof(DoneMessage)} {person.Id()}";
}
