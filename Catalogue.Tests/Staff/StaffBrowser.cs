using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Dom;
using Catalogue.Tests.Pages;
using Catalogue.Web.Pages.SignIn.Staff;

namespace Catalogue.Tests.Staff;

/// <summary>
/// A browser that goes between the site and its provider, one step at a time. It keeps cookies by itself: unlike browsers, the
/// framework's own jar does not take this machine for a safe one, and would withhold those marked Secure.
/// </summary>
internal sealed class StaffBrowser : IDisposable
{
    /// <summary>A page that says who is signed in.</summary>
    public const string WhoPath = "/qui";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Uri _site;

    public StaffBrowser(SiteHost site)
    {
        _site = site.Client.BaseAddress!;
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    /// <summary>What it keeps, by name.</summary>
    public Dictionary<string, string> Cookies { get; set; } = [];

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_site, address)));

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_site, address))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    /// <summary>Presses « Se connecter ».</summary>
    /// <returns>Where the site sends it.</returns>
    public async Task<Uri> BeginAsync(string address = StaffLinks.SignIn)
    {
        using var response = await GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return new Uri(_site, response.Headers.Location!);
    }

    /// <summary>Chooses who to be at the provider's, where it asks.</summary>
    /// <param name="question">Where the site sent it.</param>
    /// <param name="person">Who; nobody when empty.</param>
    /// <returns>The address of the site to which the provider leads back.</returns>
    public async Task<Uri> ChooseAsync(Uri question, string person)
    {
        var response = await FollowAsync(question);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var page = await SiteHost.ParseAsync(response);
            var form = page.QuerySelector("form")!.GetAttribute("action")!;
            response = await FollowAsync(await PostAsync(new Uri(question, form).AbsoluteUri, ("personne", person)));
            // It first has who was there before sign out, by a form that a script presses.
            if (response.StatusCode == HttpStatusCode.OK) response = await FollowAsync(await PressAsync(await SiteHost.ParseAsync(response)));
        }

        return response.Headers.Location.ShouldNotBeNull(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The whole way.</summary>
    /// <returns>Where the site leads in the end.</returns>
    public async Task<string> SignInAsync(string person, string address = StaffLinks.SignIn) =>
        await ReturnAsync(await ChooseAsync(await BeginAsync(address), person));

    /// <summary>Comes back to the site.</summary>
    /// <returns>Where the site leads then.</returns>
    public async Task<string> ReturnAsync(Uri address)
    {
        using var response = await GetAsync(address.AbsoluteUri);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>Who the site says is signed in; null when nobody is.</summary>
    public async Task<WhoIsIn?> WhoAsync()
    {
        using var response = await GetAsync(WhoPath);
        return response.StatusCode == HttpStatusCode.NoContent ? null : await response.Content.ReadFromJsonAsync<WhoIsIn>();
    }

    /// <summary>Presses the button of a page that has one form.</summary>
    public Task<HttpResponseMessage> PressAsync(IDocument page)
    {
        var form = page.QuerySelector("main form, body > form").ShouldNotBeNull();
        return PostAsync(
            new Uri(new Uri(page.Url), form.GetAttribute("action")).AbsoluteUri,
            [.. form.QuerySelectorAll("input").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))]);
    }

    /// <summary>Goes on within the provider, until a page, or until it leads back to the site.</summary>
    public async Task<HttpResponseMessage> FollowAsync(Uri address) => await FollowAsync(await GetAsync(address.AbsoluteUri));

    public async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        while (response.Headers.Location is { } next)
        {
            var target = new Uri(response.RequestMessage!.RequestUri!, next);
            if (target.Authority == _site.Authority) return response;
            response.Dispose();
            response = await GetAsync(target.AbsoluteUri);
        }

        return response;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await _client.SendAsync(request);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0) Cookies.Remove(pair[0]);
                else Cookies[pair[0]] = pair[1];
            }

            return response;
        }
    }
}
