using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Catalogue.Tests.Pages;

/// <summary>The real site in process; pages come back parsed.</summary>
public sealed class SiteHost : WebApplicationFactory<Program>
{
    private HttpClient? _client;

    /// <summary>A browser that follows no redirection, so that each answer is seen.</summary>
    public HttpClient Client => _client ??= CreateClient(new() { AllowAutoRedirect = false });

    public async Task<IDocument> PageAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return await ParseAsync(response);
    }

    public static async Task<IDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!.AbsoluteUri;
        return await BrowsingContext.New(AngleSharp.Configuration.Default)
            .OpenAsync(request => request.Content(html).Address(address));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production");

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }
}
