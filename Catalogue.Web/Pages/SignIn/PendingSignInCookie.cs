using System.Text.Json;
using Catalogue.Core.Accounts;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>Keeps in the browser, protected and good for a few minutes, that a password was right and a code is awaited.</summary>
internal sealed class PendingSignInCookie(IDataProtectionProvider protection)
{
    public const string Name = "__Host-code";

    private static readonly CookieOptions Options = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        // Longer than what it holds, which says itself when it is over: who comes too late is told so.
        MaxAge = 6 * PendingSignIn.Lifetime,
    };

    private readonly IDataProtector _protector = protection.CreateProtector(nameof(PendingSignInCookie));

    /// <summary>Whether the first step was taken from this browser, be it too long ago.</summary>
    public static bool IsSent(HttpRequest request) => request.Cookies.ContainsKey(Name);

    public PendingSignIn? Read(HttpRequest request) =>
        request.Cookies[Name] is { } value && _protector.TryUnprotect(value) is { } text ? JsonSerializer.Deserialize<PendingSignIn>(text) : null;

    public void Write(HttpResponse response, PendingSignIn pending) =>
        response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(pending)), Options);

    public static void Forget(HttpResponse response) => response.Cookies.Delete(Name, new CookieOptions(Options) { MaxAge = null });
}
