namespace Catalogue.Web.Infrastructure.Security;

/// <summary>A browser in the words of who uses it, so that they recognise their own in a list: « Firefox sur Windows ».</summary>
internal static class BrowserName
{
    /// <summary>By a word of what browsers say of themselves; the first that is there counts, since most also name another.</summary>
    private static readonly (string Word, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Word, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <param name="request">What a browser asked; what it says of itself is only shown, never relied on.</param>
    public static string Of(HttpRequest request)
    {
        var said = request.Headers.UserAgent.ToString();
        var (browser, system) = (NameIn(Browsers, said), NameIn(Systems, said));
        return (browser, system) switch
        {
            (null, null) => "Navigateur inconnu",
            (null, _) => $"Navigateur sur {system}",
            (_, null) => browser,
            _ => $"{browser} sur {system}",
        };
    }

    private static string? NameIn((string Word, string Name)[] known, string said) =>
        Array.Find(known, one => said.Contains(one.Word, StringComparison.Ordinal)).Name;
}
