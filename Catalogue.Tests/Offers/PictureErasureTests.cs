using Catalogue.Core.Data;
using Catalogue.Core.Imaging;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Tests.Imaging;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

public abstract class PictureErasureSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private ActionContext Context => Build.Context(registry.Clock.GetUtcNow(), "essai");

    [SharedFact]
    public async Task Pictures_ThatNothingShows_AreErased_AndWhatADraftOrAVersionShowsStays()
    {
        var offers = await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers.AsNoTracking()
            .Where(offer => offer.Status == OfferStatus.Published).OrderBy(offer => offer.Reference).Take(2).ToListAsync());
        var published = await AddAsync(offers[0].Reference);
        await PublishAsync(offers[0].Reference);
        await KeepAsync(offers[0].Reference, first: 0);
        var drafted = await AddAsync(offers[1].Reference);
        var removed = await AddAsync(offers[1].Reference);
        await KeepAsync(offers[1].Reference, first: 1);
        await registry.InScopeAsync(services => services.SendDocumentAsync(offers[1].PartnerId, "assurance", registry.Clock.GetUtcNow()));
        var before = await StoredAsync();

        for (var night = 0; night < 2; night++)
            await registry.InScopeAsync(services => services.GetRequiredService<PictureErasure>().EraseAsync(Context));

        var after = await StoredAsync();
        before.Except(after).ShouldBe(removed, ignoreOrder: true);
        published.Concat(drafted).ShouldBeSubsetOf(after);
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Journal.AsNoTracking()
            .Where(entry => entry.Event == "pictures.erased").Select(entry => entry.Payload).ToListAsync()))
            .ShouldHaveSingleItem().ShouldContain($"{removed.Count}");
    }

    private Task<List<Guid>> StoredAsync() => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().StoredFiles.Select(file => file.Id).ToListAsync());

    /// <summary>Adds a picture to a draft.</summary>
    /// <returns>Its files.</returns>
    private Task<List<Guid>> AddAsync(string reference) => registry.InScopeAsync(async services =>
    {
        var picture = await services.GetRequiredService<Pictures>().PrepareAsync(Samples.Png(800, 400), PictureOptions.ForPages);
        var offer = await services.GetRequiredService<OfferPictures>().AddAsync(reference, picture.Value, "Une borne", Context);
        return offer.Value.Draft.Pictures![^1].Copies.Select(copy => copy.FileId).ToList();
    });

    private Task<Result<Offer>> KeepAsync(string reference, int first) => registry.InScopeAsync(services =>
        services.GetRequiredService<OfferDraftService>().WriteAsync(
            reference,
            new()
            {
                Section = DraftSections.Pictures,
                Mark = null,
                Write = content => content with { Pictures = first == 0 ? null : [.. content.Pictures!.Take(first)] },
            },
            Context));

    private Task PublishAsync(string reference) => registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var offer = await services.GetRequiredService<RegistryContext>().Offers.Include(offer => offer.Versions).SingleAsync(offer => offer.Reference == reference);
        (await services.GetRequiredService<OfferService>().PublishAsync(offer, Context)).Value.ShouldNotBeNull();
        await writer.CommitAsync();
    });
}

public sealed class PictureErasureTests(RegistryFixture registry) : PictureErasureSuite<RegistryFixture>(registry);

public sealed class PictureErasurePostgreSqlTests(PostgreSqlFixture registry) : PictureErasureSuite<PostgreSqlFixture>(registry);
