using System.Data.Common;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>The codes of labels: one for each published offer, given once and for ever.</summary>
public abstract class LabelCodesSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    [SharedFact]
    public Task Offer_HasACodeFromItsFirstPublicationAndNotBefore() => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        var published = await context.Offers.Where(offer => offer.CurrentVersion > 0).Select(offer => offer.Reference).Order().ToListAsync();

        var given = await context.LabelCodes.AsNoTracking().OrderBy(code => code.OfferReference).ToListAsync();

        given.Select(code => code.OfferReference).ShouldBe(published);
        (await context.Offers.CountAsync()).ShouldBeGreaterThan(published.Count);
    });

    [SharedFact]
    public Task Offer_PublishedAgain_KeepsItsCode() => registry.InScopeAsync(async services =>
    {
        var (context, writer) = (services.GetRequiredService<RegistryContext>(), services.GetRequiredService<RegistryWriter>());
        await using (writer)
        {
            await writer.BeginAsync();
            var offer = await context.Offers.FirstAsync(offer => offer.Status == OfferStatus.Published);
            var code = await services.GetRequiredService<LabelCodes>().FindAsync(offer.Reference);

            (await services.GetRequiredService<OfferService>().PublishAsync(offer, Build.Context(registry.Clock.GetUtcNow()))).Succeeded.ShouldBeTrue();
            await writer.CommitAsync();

            (await services.GetRequiredService<LabelCodes>().FindAsync(offer.Reference)).ShouldBe(code);
        }
    });

    [SharedFact]
    public Task Code_GivenAlready_IsRefusedByTheDatabase() => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        var draft = await context.Offers.FirstAsync(offer => offer.CurrentVersion == 0);
        var given = await context.LabelCodes.AsNoTracking().FirstAsync();

        await Should.ThrowAsync<DbException>(() => context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "LabelCodes" ("OfferReference", "Code") VALUES ({draft.Reference}, {given.Code.Characters})"""));
    });

    [SharedFact]
    public async Task Registry_FromBeforeThereWereCodes_GivesThemAtItsUpdate()
    {
        var kept = await registry.InScopeAsync(services => ForgetAllButAsync(services, "OF-00001"));

        await registry.InScopeAsync(services => services.GetRequiredService<RegistrySetup>().UpdateAsync());
        var given = await registry.InScopeAsync(CodesAsync);
        await registry.InScopeAsync(services => services.GetRequiredService<RegistrySetup>().UpdateAsync());

        given["OF-00001"].ShouldBe(kept);
        given.Count.ShouldBe(await registry.InScopeAsync(services =>
            services.GetRequiredService<RegistryContext>().Offers.CountAsync(offer => offer.CurrentVersion > 0)));
        (await registry.InScopeAsync(CodesAsync)).ShouldBe(given);
    }

    /// <summary>Only a registry whose triggers were taken off forgets codes.</summary>
    private static async Task<VerificationCode> ForgetAllButAsync(IServiceProvider services, string reference)
    {
        var context = services.GetRequiredService<RegistryContext>();
        var code = (await context.LabelCodes.AsNoTracking().FirstAsync(given => given.OfferReference == reference)).Code;
        await context.Database.ExecuteSqlRawAsync(context.Database.IsSqlite()
            ? "DROP TRIGGER LabelCodes_refuse_delete"
            : """ALTER TABLE "LabelCodes" DISABLE TRIGGER USER""");
        await context.LabelCodes.Where(given => given.OfferReference != reference).ExecuteDeleteAsync();
        return code;
    }

    private static Task<Dictionary<string, VerificationCode>> CodesAsync(IServiceProvider services) =>
        services.GetRequiredService<RegistryContext>().LabelCodes.AsNoTracking().ToDictionaryAsync(given => given.OfferReference, given => given.Code);
}

public sealed class LabelCodesTests(RegistryFixture registry) : LabelCodesSuite<RegistryFixture>(registry);

public sealed class LabelCodesPostgreSqlTests(PostgreSqlFixture registry) : LabelCodesSuite<PostgreSqlFixture>(registry);
