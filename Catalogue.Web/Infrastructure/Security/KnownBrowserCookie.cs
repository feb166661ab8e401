using System.Security.Cryptography;
using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// By what a browser is known from which somebody has signed in: an identifier drawn at random, protected. Nobody gets one before.
/// </summary>
internal sealed class KnownBrowserCookie(IDataProtectionProvider protection)
{
    public const string Name = "__Host-navigateur";

    private readonly IDataProtector _protector = protection.CreateProtector(nameof(KnownBrowserCookie));

    /// <summary>What the browser is known by; null when it keeps nothing of ours.</summary>
    public Guid? Read(HttpRequest request) =>
        request.Cookies[Name] is { } value && _protector.TryUnprotect(value) is { } text && Guid.TryParse(text, out var id) ? id : null;

    public void Write(HttpResponse response, Guid browserId) =>
        response.Cookies.Append(Name, _protector.Protect(browserId.ToString()), new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            // Strict would not know the browser of somebody who comes from a mail.
            SameSite = SameSiteMode.Lax,
            MaxAge = AccountUpkeep.BrowsersKept,
        });

    public VisitorBrowser BrowserOf(HttpRequest request) => new(Read(request), BrowserName.Of(request));
}

internal static class ProtectedValues
{
    /// <summary>What was protected; null when it was not by this site.</summary>
    public static string? TryUnprotect(this IDataProtector protector, string value)
    {
        try
        {
            return protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
