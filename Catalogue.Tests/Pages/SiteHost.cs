using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using Catalogue.Core.Data;
using Catalogue.Tests.Accounts;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

/// <summary>
/// The real site on a free port, over a copy of the demonstration registry, at an instant that tests may move; pages come
/// back parsed.
/// </summary>
public class SiteHost : IAsyncLifetime
{
    private RegistryCopy? _copy;
    private WebApplication? _site;

    /// <summary>As the public meets it, unless a test says otherwise.</summary>
    protected virtual string Environment => "Production";

    /// <summary>
    /// Whether the site does by itself what is due: tests that move the clock would otherwise meet mails that nobody sent and pages that
    /// nobody evicted, and every site would pay for a scheduler.
    /// </summary>
    protected virtual bool DoesJobs => false;

    public SettableClock Clock { get; } = new(DemoRegistryFile.Today);

    public IServiceProvider Services => _site!.Services;

    /// <summary>A browser that follows no redirection, so that each answer is seen.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!SecondDatabase.IsThereFor(GetType())) return;
        _copy = Shared ?? await RegistryCopy.MakeAsync(this is IOnPostgreSql);
        _site = ServeCommand.BuildSite(Database, Clock, "http://127.0.0.1:0", Environment, services => Configure((DoesJobs ? services : services.WithoutJobs()).HashInFewRounds()));
        await using (var scope = Services.CreateAsyncScope()) await BeforeStartAsync(scope.ServiceProvider);
        await _site.StartAsync();
        Client = new HttpClient(new CookieKeeper()) { BaseAddress = new Uri(_site.Urls.First()) };
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    /// <summary>Another browser, which keeps cookies of its own.</summary>
    internal TestBrowser Browse() => new(Client.BaseAddress!);

    /// <summary>A registry that others use too, and is theirs to delete; one of its own when null.</summary>
    internal RegistryCopy? Shared { get; init; }

    /// <summary>What a test adds to the site.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>What a test writes to the registry before the site starts.</summary>
    protected virtual Task BeforeStartAsync(IServiceProvider services) => Task.CompletedTask;

    /// <summary>Where its registry is.</summary>
    public RegistryDatabase Database => _copy!.Place.Database;

    /// <summary>Where its registry is, in the embedded database.</summary>
    public DataDirectory Data => (DataDirectory)_copy!.Place;

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

    /// <summary>Does something with the registry's services, in a scope of its own.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    /// <summary>Reads something with the registry's services, in a scope of its own.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    public async Task DisposeAsync()
    {
        if (_copy is null) return;
        Client.Dispose();
        await _site!.DisposeAsync();
        if (Shared is null) await _copy.DisposeAsync();
    }
}

/// <summary>The same on PostgreSQL, the second database.</summary>
public sealed class PostgreSqlSiteHost : SiteHost, IOnPostgreSql;
