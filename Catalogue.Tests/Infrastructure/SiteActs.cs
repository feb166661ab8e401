using System.Diagnostics;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>What tests do to a site's registry behind its pages, and read there.</summary>
internal static class SiteActs
{
    /// <summary>Withdraws the offer of an address.</summary>
    public static Task WithdrawAsync(this SiteHost site, string slug) => site.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var offer = await services.GetRequiredService<RegistryContext>().Offers.SingleAsync(offer => offer.Slug == slug);
        (await services.GetRequiredService<OfferService>().WithdrawAsync(offer, Build.Context(site.Clock.GetUtcNow(), "essai"))).OrThrow();
        await writer.CommitAsync();
    });

    /// <summary>The first offers shown now, centres and advisers left out.</summary>
    public static Task<List<Offer>> ShownOffersAsync(this SiteHost site, int count)
    {
        var now = site.Clock.GetUtcNow();
        return site.OffersAsync(offers => offers.ShownAt(now).OrderBy(offer => offer.Reference).Take(count));
    }

    /// <summary>An offer that was withdrawn.</summary>
    public static async Task<Offer> GoneOfferAsync(this SiteHost site) =>
        (await site.OffersAsync(offers => offers.Where(offer => offer.Status == OfferStatus.Withdrawn).OrderBy(offer => offer.Reference).Take(1)))[0];

    /// <summary>Waits until something is so; half a minute without it is a failure.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        var since = Stopwatch.StartNew();
        while (!await isSo())
        {
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(50);
        }
    }

    /// <summary>The offers that a query keeps, centres and advisers left out.</summary>
    public static async Task<List<Offer>> OffersAsync(this SiteHost site, Func<IQueryable<Offer>, IQueryable<Offer>> query)
    {
        List<Offer> found = [];
        await site.InScopeAsync(async services => found = await query(
            services.GetRequiredService<RegistryContext>().Offers.AsNoTracking().Where(offer => offer.Kind == OfferKind.Offer)).ToListAsync());
        return found;
    }
}
