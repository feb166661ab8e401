namespace Catalogue.Tests.Infrastructure;

/// <summary>
/// Keeps cookies as a browser does on this machine, where HTTP is trusted: the framework's container would withhold those that
/// are for HTTPS.
/// </summary>
internal sealed class CookieKeeper : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = [];

    public CookieKeeper()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    /// <summary>What is kept, by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public void Keep(string name, string value) => _cookies[name] = value;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_cookies.Count > 0 && !request.Headers.Contains("Cookie"))
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await base.SendAsync(request, cancellationToken);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : []) Take(set);
        return response;
    }

    private void Take(string setCookie)
    {
        var pair = setCookie.Split(';')[0].Split('=', 2);
        var isOver = setCookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)
            || setCookie.Contains("max-age=0;", StringComparison.OrdinalIgnoreCase);
        if (isOver) _cookies.Remove(pair[0]);
        else _cookies[pair[0]] = pair[1];
    }
}
