using System.Net;
using Catalogue.Core.Data;
using Catalogue.Core.Search;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A site whose index cannot be read from the registry until the test lets it.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private readonly HeldSite _site = new();
    private Task _starting = Task.CompletedTask;

    private HttpClient Visitor { get; set; } = null!;

    [Fact]
    public async Task Ready_BeforeTheIndexIsLoaded_Is503AndAfterIs200()
    {
        using var before = await AskAsync(Readiness.Address);
        before.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        before.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await before.Content.ReadAsStringAsync()).ShouldBe("en cours de chargement");

        await LoadAsync();

        using var after = await AskAsync(Readiness.Address);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await after.Content.ReadAsStringAsync()).ShouldBe("prêt");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/glossaire")]
    [InlineData("/partenaires")]
    [InlineData("/css/site.css")]
    [InlineData("/suggestions?q=wi")]
    public async Task Page_MadeWithoutTheIndex_IsAnsweredAtOnce(string address)
    {
        using var response = await AskAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/catalogue?q=wifi")]
    [InlineData("/offres/un-site-pour-le-fournil")]
    public async Task Page_MadeWithTheIndex_ComesOnceItIsLoaded(string address)
    {
        var asked = AskAsync(address);
        // Whoever asks later and needs no index is answered first.
        using (await AskAsync(Readiness.Address)) asked.IsCompleted.ShouldBeFalse();

        await LoadAsync();

        using var response = await asked;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Page_AwaitedTooLong_SaysWhenToComeBack()
    {
        _site.Waiting.IsCutShort = true;

        using var response = await AskAsync("/catalogue?q=wifi");
        var page = await SiteHost.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Le catalogue se prépare");
    }

    public async Task InitializeAsync()
    {
        _starting = _site.InitializeAsync();
        if (await Task.WhenAny(_starting, _site.Held.Asked) == _starting) await _starting;
        var addresses = _site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Visitor = new HttpClient { BaseAddress = new Uri(addresses.Addresses.First()) };
    }

    public async Task DisposeAsync()
    {
        Visitor.Dispose();
        await LoadAsync();
        await _site.DisposeAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string address) => Visitor.GetAsync(new Uri(address, UriKind.Relative));

    private Task LoadAsync()
    {
        _site.Held.Release();
        return _starting;
    }

    private sealed class HeldSite : SiteHost
    {
        public Hold Held { get; } = new();

        public WaitingClock Waiting { get; } = new();

        protected override void Configure(IServiceCollection services)
        {
            services.AddSingleton<TimeProvider>(Waiting);
            services.AddSingleton(provider => new CatalogueIndex(
                new HeldRegistries(provider.GetRequiredService<IDbContextFactory<RegistryContext>>(), Held),
                provider.GetRequiredService<Synonyms>()));
        }
    }

    /// <summary>A clock by which any wait can be over at once.</summary>
    private sealed class WaitingClock : TimeProvider
    {
        public bool IsCutShort { get; set; }

        public override DateTimeOffset GetUtcNow() => DemoRegistryFile.Today;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, IsCutShort && dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
    }

    private sealed class Hold
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done once somebody waits.</summary>
        public Task Asked => _asked.Task;

        public void Release() => _released.TrySetResult();

        public Task WaitAsync(CancellationToken cancellation)
        {
            _asked.TrySetResult();
            return _released.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Opens the registry to no one before the hold is released.</summary>
    private sealed class HeldRegistries(IDbContextFactory<RegistryContext> registries, Hold hold) : IDbContextFactory<RegistryContext>
    {
        public RegistryContext CreateDbContext() => registries.CreateDbContext();

        public async Task<RegistryContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await hold.WaitAsync(cancellationToken);
            return await registries.CreateDbContextAsync(cancellationToken);
        }
    }
}
