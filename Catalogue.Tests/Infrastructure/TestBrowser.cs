using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Catalogue.Tests.Pages;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A browser without a screen: it keeps cookies, fills in forms and follows nothing unless told to.</summary>
internal sealed class TestBrowser : IDisposable
{
    private readonly CookieKeeper _cookies = new();

    public TestBrowser(Uri site)
    {
        Client = new HttpClient(_cookies) { BaseAddress = site };
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    public HttpClient Client { get; }

    public IReadOnlyDictionary<string, string> Cookies => _cookies.Cookies;

    public void Keep(string cookie, string value) => _cookies.Keep(cookie, value);

    public async Task<HttpResponseMessage> GetAsync(string address) => await Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    public async Task<IDocument> PageAsync(string address)
    {
        using var response = await GetAsync(address);
        return await SiteHost.ParseAsync(response);
    }

    /// <summary>Sends a form of a page, as it stands there but for what is filled in.</summary>
    /// <param name="page">The page.</param>
    /// <param name="values">What is filled in, by the names of fields; null leaves a field out.</param>
    /// <param name="form">Which form: the first of the page itself that is sent by POST when null.</param>
    public async Task<HttpResponseMessage> SubmitAsync(IDocument page, IReadOnlyDictionary<string, string?>? values = null, string? form = null)
    {
        var found = (IHtmlFormElement)(page.QuerySelector(form ?? "main form[method=post]")
            ?? throw new InvalidOperationException($"The page {page.Url} has no form « {form} »: {page.Title}"));
        var sent = FieldsOf(found);
        foreach (var (name, value) in values ?? new Dictionary<string, string?>())
        {
            sent.RemoveAll(field => field.Key == name);
            if (value is not null) sent.Add(new(name, value));
        }

        using var content = new FormUrlEncodedContent(sent);
        return await Client.PostAsync(new Uri(Client.BaseAddress!, found.Action), content);
    }

    public void Dispose() => Client.Dispose();

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) =>
    [
        .. from element in form.Elements
           let field = element switch
           {
               IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? (choice.Name, choice.Value) : (null, null),
               IHtmlInputElement input => (input.Name, input.Value),
               IHtmlTextAreaElement area => (area.Name, area.Value),
               IHtmlSelectElement list => (list.Name, list.Value),
               _ => (Name: (string?)null, Value: (string?)null),
           }
           where !string.IsNullOrEmpty(field.Name)
           select new KeyValuePair<string, string>(field.Name!, field.Value ?? ""),
    ];
}
