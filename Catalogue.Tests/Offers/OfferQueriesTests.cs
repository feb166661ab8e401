using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>What the database answers, held against what the objects say of themselves.</summary>
public sealed class OfferQueriesTests : IAsyncLifetime
{
    private readonly RegistryFixture _registry = new();

    [Fact]
    public Task Offers_ShownAroundEveryBound_AreThoseWhoseStandingSaysSo() => ReadAsync(async registry =>
    {
        var offers = await registry.Offers.AsNoTracking().ToListAsync();
        var bounds = offers.Where(offer => !offer.Standing.Visible.IsEmpty)
            .SelectMany(offer => new[] { offer.Standing.From, offer.Standing.Until }).Distinct().ToList();
        bounds.Count.ShouldBeGreaterThan(50);

        foreach (var instant in bounds.SelectMany(bound => new[] { bound.AddTicks(-1), bound, bound.AddTicks(1) }))
        {
            var shown = await registry.Offers.ShownAt(instant).Select(offer => offer.Reference).ToListAsync();
            shown.ShouldBe(
                offers.Where(offer => offer.Standing.IsShownAt(instant)).Select(offer => offer.Reference), ignoreOrder: true, $"{instant:O}");
        }
    });

    [Fact]
    public Task Entries_AreEveryPublishedOffer_WithWhatItRefersTo() => ReadAsync(async registry =>
    {
        var offers = await registry.Offers.AsNoTracking().Include(offer => offer.Versions).ToListAsync();
        offers.ShouldContain(offer => offer.CurrentVersion == 0);
        offers.ShouldContain(offer => offer.CurrentVersion > 1);

        var entries = await registry.Offers.AsNoTracking().AsEntries(registry).ToListAsync();

        entries.Select(entry => entry.Offer.Reference)
            .ShouldBe(offers.Where(offer => offer.CurrentVersion > 0).Select(offer => offer.Reference), ignoreOrder: true);
        foreach (var entry in entries)
        {
            var offer = offers.Single(offer => offer.Reference == entry.Offer.Reference);
            entry.Version.ContentHash.ShouldBe(offer.Versions.Single(version => version.Number == offer.CurrentVersion).ContentHash);
            (entry.Partner.Id, entry.Outlet.Id, entry.Right.Id).ShouldBe((offer.PartnerId, offer.OutletId, offer.RightId));
        }
    });

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task ReadAsync(Func<RegistryContext, Task> read) =>
        _registry.InScopeAsync(services => read(services.GetRequiredService<RegistryContext>()));
}
