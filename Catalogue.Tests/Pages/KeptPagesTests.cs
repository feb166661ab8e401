using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Offers;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages;

/// <summary>Pages kept by a node: what is kept, for whom, and that nothing is shown that changed or ended since.</summary>
public abstract class KeptPagesSuite : IAsyncLifetime
{
    private const string List = "/catalogue?q=fournil", Slug = "un-site-pour-le-fournil", Sheet = $"/offres/{Slug}";
    private const string OtherSheet = "/centres/atelier-numerique-du-dolaizon", OtherPartner = "/partenaires/atelier-numerique-du-dolaizon";

    private SiteHost _site = null!;

    protected abstract SiteHost MakeSite();

    [SharedFact]
    public async Task Page_AskedForAgain_IsTheOneThatWasKept()
    {
        foreach (var address in (string[])["/", List, Sheet, "/partenaires", "/questions"])
        {
            using var first = await GetAsync(address);
            using var kept = await KeptAsync(address);

            kept.Headers.ETag.ShouldBe(first.Headers.ETag.ShouldNotBeNull(address));
            (await kept.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
            var cache = kept.Headers.CacheControl.ShouldNotBeNull(address);
            (cache.Public, cache.MaxAge, cache.MustRevalidate).ShouldBe((true, TimeSpan.Zero, true), address);
        }
    }

    [SharedFact]
    public async Task Page_ThatABrowserHas_IsNotSentAgain()
    {
        using var kept = await KeptAsync(Sheet);
        using var again = await GetAsync(Sheet, request => request.Headers.IfNoneMatch.Add(kept.Headers.ETag!));
        using var other = await GetAsync(Sheet, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"autre\"")));
        using var head = await GetAsync(Sheet, request => request.Method = HttpMethod.Head);
        using var headAgain = await GetAsync(Sheet, request =>
        {
            request.Method = HttpMethod.Head;
            request.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        });

        (again.StatusCode, again.Headers.ETag).ShouldBe((HttpStatusCode.NotModified, kept.Headers.ETag));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength)
            .ShouldBe((HttpStatusCode.OK, kept.Headers.ETag, (await kept.Content.ReadAsByteArrayAsync()).Length));
        headAgain.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [SharedFact]
    public async Task Page_Compressed_IsKeptApartFromThePlainOne()
    {
        using var plain = await KeptAsync(Sheet);
        using var compressed = await KeptAsync(Sheet, request => request.Headers.AcceptEncoding.ParseAdd("gzip, br"));

        compressed.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        compressed.Headers.Vary.ShouldContain("Accept-Encoding");
        compressed.Headers.ETag.ShouldNotBe(plain.Headers.ETag);
        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Offer_Withdrawn_IsGoneAtOnceFromWhatWasKept()
    {
        (await SlugsAsync(await KeptAsync(List))).ShouldContain(Slug);
        (await KeptAsync(Sheet)).Dispose();
        (await KeptAsync(OtherSheet)).Dispose();

        await _site.WithdrawAsync(Slug);

        (await SlugsAsync(await GetAsync(List))).ShouldNotContain(Slug);
        using var sheet = await GetAsync(Sheet);
        sheet.StatusCode.ShouldBe(HttpStatusCode.Gone);
        await SiteActs.EventuallyAsync(() => Task.FromResult(_site.Services.GetRequiredService<CatalogueFreshness>().Until(_site.Clock.GetUtcNow()) is not null));
        using var untouched = await GetAsync(OtherSheet);
        IsKept(untouched).ShouldBeTrue();
        (await SlugsAsync(await KeptAsync(List))).ShouldNotContain(Slug);
    }

    [SharedFact]
    public async Task Acts_OnPeople_EvictNothing_AndWhatACompanyWritesOfItselfItsOwnPagesAndTheLists()
    {
        (await KeptAsync("/partenaires")).Dispose();
        var (store, freshness) = (_site.Services.GetRequiredService<PageStore>(), _site.Services.GetRequiredService<CatalogueFreshness>());
        var (evictions, somebody) = (store.Evictions, Guid.NewGuid());

        await _site.InScopeAsync(async services =>
        {
            var partner = await services.GetRequiredService<RegistryContext>().Partners.Select(partner => partner.Id).FirstAsync();
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            var context = Build.Context(_site.Clock.GetUtcNow(), "essai");
            foreach (var act in (JournalEvent[])
                [
                    new ActivationSent(partner, somebody), new ColleagueInvited(partner, somebody, CompanyRole.Editor),
                    new ColleagueLeft(partner, somebody), new FileGiven(partner, somebody), new AccountRenamed(somebody), new StaffMet(somebody),
                ])
            {
                writer.Record(context, act);
            }

            await writer.CommitAsync();
        });
        await SiteActs.EventuallyAsync(() => Task.FromResult(freshness.Until(_site.Clock.GetUtcNow()) is not null));

        using var kept = await GetAsync("/partenaires");
        IsKept(kept).ShouldBeTrue();
        store.Evictions.ShouldBe(evictions);

        (await KeptAsync(Sheet)).Dispose();
        (await KeptAsync(OtherPartner)).Dispose();
        await _site.InScopeAsync(async services => (await services.GetRequiredService<CompanyService>().DescribeAsync(
            (await _site.PartnerAsync(OtherPartner.Split('/')[^1])).Id,
            company => company with { Presentation = "Nous le disons autrement." },
            Build.Context(_site.Clock.GetUtcNow(), "essai"))).OrThrow());
        await SiteActs.EventuallyAsync(() => Task.FromResult(freshness.Until(_site.Clock.GetUtcNow()) is not null));

        using var own = await GetAsync(OtherPartner);
        using var list = await GetAsync("/partenaires");
        using var untouched = await GetAsync(Sheet);
        (await own.Content.ReadAsStringAsync()).ShouldContain("Nous le disons autrement.");
        (IsKept(own), IsKept(list), IsKept(untouched)).ShouldBe((false, false, true));
    }

    [SharedFact]
    public async Task Offer_ThatReachesItsEnd_IsGoneThoughNothingWasEvicted()
    {
        var end = (await _site.InScopeAsync(services => services.GetRequiredService<PublicCatalogue>()
            .FindAsync(Core.Specifications.OfferKind.Offer, Slug)))!.Offer.Standing.Until;
        _site.Clock.Set(end.AddTicks(-1));
        (await SlugsAsync(await KeptAsync(List))).ShouldContain(Slug);
        (await KeptAsync(Sheet)).Dispose();
        var store = _site.Services.GetRequiredService<PageStore>();
        var evictions = store.Evictions;

        _site.Clock.Set(end);

        (await SlugsAsync(await GetAsync(List))).ShouldNotContain(Slug);
        using var sheet = await GetAsync(Sheet);
        sheet.StatusCode.ShouldBe(HttpStatusCode.Gone);
        store.Evictions.ShouldBe(evictions);
    }

    [SharedFact]
    public async Task Visitor_WhoKeepsAnOffer_HasPagesOfTheirOwn()
    {
        var reference = (await _site.InScopeAsync(services => services.GetRequiredService<PublicCatalogue>()
            .FindAsync(Core.Specifications.OfferKind.Offer, Slug)))!.Offer.Reference;
        using var everybody = await KeptAsync(Sheet);

        using var own = await GetAsync(Sheet, request => request.Headers.Add("Cookie", $"__Host-selection={reference}"));
        using var ownAgain = await GetAsync(Sheet, request => request.Headers.Add("Cookie", $"__Host-selection={reference}"));
        using var stranger = await GetAsync(Sheet, request => request.Headers.Add("Cookie", "__Host-selection=OF-99999"));
        using var after = await GetAsync(Sheet);

        foreach (var answer in (HttpResponseMessage[])[own, ownAgain, stranger])
        {
            IsKept(answer).ShouldBeFalse();
            answer.Headers.CacheControl!.Private.ShouldBeTrue();
        }

        (await own.Content.ReadAsStringAsync()).ShouldContain("Retirer de ma sélection");
        (await stranger.Content.ReadAsStringAsync()).ShouldNotContain("Retirer de ma sélection");
        IsKept(after).ShouldBeTrue();
        (await after.Content.ReadAsStringAsync()).ShouldNotContain("Retirer de ma sélection");
    }

    [SharedFact]
    public async Task Answer_ThatIsPrivateOrAnError_IsNotKept()
    {
        await _site.WithdrawAsync(Slug);
        (await KeptAsync("/")).Dispose();

        foreach (var address in (string[])["/nulle-part", Sheet, "/selection", "/comparer", "/mon-avis", "/mon-avis/merci?recu=x", "/ready", "/centres"])
        {
            for (var i = 0; i < 3; i++)
            {
                using var answer = await GetAsync(address);
                IsKept(answer).ShouldBeFalse(address);
            }
        }
    }

    public Task InitializeAsync()
    {
        _site = MakeSite();
        return _site.InitializeAsync();
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    /// <summary>The framework says of what it kept how old it is.</summary>
    private static bool IsKept(HttpResponseMessage answer) => answer.Headers.Age is not null;

    /// <summary>Asks until the answer is one that was kept.</summary>
    private async Task<HttpResponseMessage> KeptAsync(string address, Action<HttpRequestMessage>? with = null)
    {
        HttpResponseMessage? answer = null;
        await SiteActs.EventuallyAsync(async () =>
        {
            answer?.Dispose();
            answer = await GetAsync(address, with);
            return IsKept(answer);
        });
        return answer!;
    }

    protected static void LookOften(IServiceCollection services) =>
        services.AddSingleton(new FeedPace(TimeSpan.FromMilliseconds(100)));

    private async Task<HttpResponseMessage> GetAsync(string address, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        with?.Invoke(request);
        return await _site.Client.SendAsync(request);
    }

    private static async Task<IReadOnlyList<string>> SlugsAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var page = await SiteHost.ParseAsync(answer);
            return [.. page.QuerySelectorAll("ol.answers h3 a").Select(link => link.GetAttribute("href")!.Split('/', '?')[2])];
        }
    }
}

public sealed class KeptPagesTests : KeptPagesSuite
{
    protected override SiteHost MakeSite() => new QuickSite();

    private sealed class QuickSite : SiteHost
    {
        protected override void Configure(IServiceCollection services) => LookOften(services);
    }
}

public sealed class KeptPagesPostgreSqlTests : KeptPagesSuite, IOnPostgreSql
{
    protected override SiteHost MakeSite() => new QuickSite();

    private sealed class QuickSite : SiteHost, IOnPostgreSql
    {
        protected override void Configure(IServiceCollection services) => LookOften(services);
    }
}
