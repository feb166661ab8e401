using System.Net;

namespace Catalogue.Web.Discovery;

/// <summary>
/// The address the site is known by, which robots are given. It comes from the configuration (<c>Site:BaseUrl</c>): what a
/// request says its host is may be anything. Only on a developer's own machine is the request believed.
/// </summary>
public sealed class SiteAddress
{
    private const string Setting = "Site:BaseUrl";
    private readonly string? _origin;
    private readonly bool _believesLoopback;

    /// <param name="baseUrl">Scheme and host, without a path; null where none is configured.</param>
    /// <param name="believesLoopback">Whether a request to this very machine may say what the address is.</param>
    /// <exception cref="InvalidOperationException">The address is not one a site can have.</exception>
    public SiteAddress(string? baseUrl, bool believesLoopback)
    {
        _believesLoopback = believesLoopback;
        if (string.IsNullOrWhiteSpace(baseUrl)) return;
        if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.PathAndQuery != "/")
            throw new InvalidOperationException($"{Setting}: « {baseUrl} » is not an address such as https://catalogue.example.");
        _origin = address.GetLeftPart(UriPartial.Authority);
        Host = address.IdnHost;
    }

    /// <summary>The host the site is known by; null where none is configured.</summary>
    public string? Host { get; }

    /// <summary>Scheme and host of the site; null where none is configured.</summary>
    public string? Origin => _origin;

    public static SiteAddress From(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new SiteAddress(configuration[Setting], environment.IsDevelopment());
    }

    /// <summary>The full address of a path of the site; null where nobody said what the site's address is.</summary>
    public string? Find(HttpRequest request, string path)
    {
        ArgumentNullException.ThrowIfNull(request);
        var origin = _origin ?? (_believesLoopback && IsLoopback(request.Host.Host) ? $"{request.Scheme}://{request.Host}" : null);
        return origin is null ? null : origin + path;
    }

    /// <summary>The same, or the path alone, which readers of the page complete by themselves.</summary>
    public string Of(HttpRequest request, string path) => Find(request, path) ?? path;

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
