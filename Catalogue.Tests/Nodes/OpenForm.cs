using System.Net.Http.Headers;
using Catalogue.Tests.Pages;

namespace Catalogue.Tests.Nodes;

/// <summary>A form as a browser holds it: opened on one node, sent to whichever one the proxy chooses.</summary>
internal sealed class OpenForm
{
    private readonly string _cookie;
    private readonly string _token;

    private OpenForm(string cookie, string token) => (_cookie, _token) = (cookie, token);

    public static async Task<OpenForm> OpenAsync(SiteHost node)
    {
        using var browser = BrowserOf(node);
        using var response = await browser.GetAsync(new Uri("/mon-avis", UriKind.Relative));
        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().Split(';')[0];
        var page = await SiteHost.ParseAsync(response);
        return new OpenForm(cookie, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    /// <summary>Whether the node received it, rather than asking for it once more.</summary>
    public async Task<bool> IsReceivedByAsync(SiteHost node)
    {
        using var browser = BrowserOf(node);
        browser.DefaultRequestHeaders.Add("Cookie", _cookie);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["facilite"] = "tres-facile", ["__RequestVerificationToken"] = _token });
        using var response = await browser.PostAsync(new Uri("/mon-avis", UriKind.Relative), content);
        return response.Headers.Location?.OriginalString.StartsWith("/mon-avis/merci", StringComparison.Ordinal) == true;
    }

    private static HttpClient BrowserOf(SiteHost node)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = node.Client.BaseAddress };
        browser.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return browser;
    }
}
