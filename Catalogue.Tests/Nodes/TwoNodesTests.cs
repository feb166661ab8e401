using System.Diagnostics;
using System.Net;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalogue.Tests.Nodes;

/// <summary>Two nodes of the site on one PostgreSQL database: what is done on one is so on the other.</summary>
public sealed class TwoNodesTests : IAsyncLifetime, IOnPostgreSql
{
    private const string Slug = "un-site-pour-le-fournil";

    private RegistryCopy _copy = null!;
    private SiteHost _one = null!;
    private SiteHost _other = null!;

    [SharedFact]
    public async Task Offer_WithdrawnOnOneNode_IsGoneFromTheOtherWithinASecond()
    {
        await SiteActs.EventuallyAsync(AreBothListeningAsync);
        (await IsFoundAsync(_other)).ShouldBeTrue();

        await _one.WithdrawAsync(Slug);

        var since = Stopwatch.StartNew();
        while (await IsFoundAsync(_other)) since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        using var page = await _other.Client.GetAsync(new Uri($"/offres/{Slug}", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [SharedFact]
    public async Task Connection_OfTheListenersLost_OnlyDelaysWhatTheyWouldHaveTold()
    {
        await SiteActs.EventuallyAsync(AreBothListeningAsync);
        await SecondDatabase.BreakConnectionsAsync(Database, ChangeListener.ApplicationName);

        await _one.WithdrawAsync(Slug);

        await SiteActs.EventuallyAsync(async () => !await IsFoundAsync(_other));
        await SiteActs.EventuallyAsync(AreBothListeningAsync);
    }

    [SharedFact]
    public async Task Change_ThatNobodyTold_IsSeenAtTheNextLook()
    {
        var deaf = new DeafNode { Shared = _copy };
        await deaf.InitializeAsync();
        (await IsFoundAsync(deaf)).ShouldBeTrue();

        await _one.WithdrawAsync(Slug);

        await SiteActs.EventuallyAsync(async () => !await IsFoundAsync(deaf));
        await deaf.DisposeAsync();
    }

    [SharedFact]
    public async Task Form_OpenedOnOneNode_IsReceivedByTheOther()
    {
        (await (await OpenForm.OpenAsync(_one)).IsReceivedByAsync(_other)).ShouldBeTrue();
        (await (await OpenForm.OpenAsync(_other)).IsReceivedByAsync(_one)).ShouldBeTrue();

        await _one.InScopeAsync(async services => (await services.GetRequiredService<RegistryContext>().Opinions.CountAsync()).ShouldBe(2));
    }

    public async Task InitializeAsync()
    {
        _copy = await RegistryCopy.MakeAsync(onPostgreSql: true);
        (_one, _other) = (new ListeningNode { Shared = _copy }, new ListeningNode { Shared = _copy });
        await Task.WhenAll(_one.InitializeAsync(), _other.InitializeAsync());
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _copy.DisposeAsync();
    }

    private PostgreSqlDatabase Database => (PostgreSqlDatabase)_copy.Place;

    private async Task<bool> AreBothListeningAsync() =>
        await SecondDatabase.CountConnectionsAsync(Database, ChangeListener.ApplicationName) == 2;

    /// <summary>Whether the page of answers lists the offer, or the node's index counts it.</summary>
    private static async Task<bool> IsFoundAsync(SiteHost node)
    {
        var page = await node.PageAsync("/catalogue?q=fournil");
        var counted = node.Services.GetRequiredService<CatalogueIndex>().Offers.Search(new SearchRequest { Text = "fournil", Now = node.Clock.GetUtcNow() });
        var reference = "";
        await node.InScopeAsync(async services =>
            reference = (await services.GetRequiredService<PublicCatalogue>().FindAsync(Core.Specifications.OfferKind.Offer, Slug))!.Offer.Reference);
        return page.QuerySelectorAll("ol.answers h3 a").Any(link => link.GetAttribute("href")!.StartsWith($"/offres/{Slug}", StringComparison.Ordinal))
            || counted.Hits.Any(hit => hit.Id == reference);
    }

    /// <summary>A node that never looks by itself: what it sees was told.</summary>
    private sealed class ListeningNode : SiteHost
    {
        protected override void Configure(IServiceCollection services) => services.AddSingleton(new FeedPace(TimeSpan.FromHours(1)));
    }

    /// <summary>A node that is told nothing: what it sees, it looked for.</summary>
    private sealed class DeafNode : SiteHost
    {
        protected override void Configure(IServiceCollection services) =>
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(ChangeFollower)));
    }
}
