using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Review;

/// <summary>Whether an e-mail address and a site are of the same domain.</summary>
internal static class WebDomains
{
    /// <summary>Domains where anybody has an address: having one there tells nothing.</summary>
    private static readonly string[] OfEverybody =
    [
        "gmail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.fr", "yahoo.com", "yahoo.fr", "orange.fr", "wanadoo.fr",
        "free.fr", "sfr.fr", "laposte.net", "bbox.fr", "icloud.com", "proton.me", "protonmail.com",
    ];

    /// <summary>The site's domain, when the address is of another one than it and than everybody's; null when nothing is to be said.</summary>
    public static string? DifferFrom(string website, string email)
    {
        var site = SiteOf(website);
        var mail = email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..].Trim().ToLowerInvariant();
        if (site is null || mail.Length == 0 || OfEverybody.Contains(mail)) return null;
        return mail == site || mail.EndsWith($".{site}", StringComparison.Ordinal) || site.EndsWith($".{mail}", StringComparison.Ordinal) ? null : site;
    }

    private static string? SiteOf(string website)
    {
        if (WebAddress.Find(website)?.Host is not { } host) return null;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
