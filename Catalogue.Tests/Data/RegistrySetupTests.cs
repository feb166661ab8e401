using Catalogue.Core;
using Catalogue.Core.Data;
using Catalogue.Core.Files;
using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Search;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Data;

/// <summary>What follows, in the registry and in the index, from a change of the files of <c>uSync/</c>.</summary>
public abstract class RegistrySetupSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();
    private readonly SyncFolderCopy _folder = new();

    [SharedFact]
    public async Task Edition_Shortened_EndsRightsAndOffersWithIt()
    {
        var index = _registry.Services.GetRequiredService<CatalogueIndex>();
        await index.LoadAsync();
        var lastDay = new DateOnly(2026, 12, 31);

        await UpdateWithAsync("ends_on: 2028-12-31", "ends_on: 2026-12-31");

        await _registry.InScopeAsync(async scope =>
        {
            var registry = scope.GetRequiredService<RegistryContext>();
            (await registry.Rights.Where(right => right.Status == RightStatus.InForce).MaxAsync(right => right.EndsOn)).ShouldBe(lastDay);
            (await registry.Offers.MaxAsync(offer => offer.Standing.Until)).ShouldBe(ParisCalendar.EndOf(lastDay));
            (await scope.GetRequiredService<JournalVerifier>().VerifyAsync()).IsSound.ShouldBeTrue();
        });
        (await index.CatchUpAsync()).ShouldBeGreaterThan(0);
        var atTheEnd = new SearchRequest { Now = ParisCalendar.EndOf(lastDay) };
        index.Offers.Search(atTheEnd with { Now = atTheEnd.Now.AddTicks(-1) }).Total.ShouldBeGreaterThan(0);
        index.Offers.Search(atTheEnd).Total.ShouldBe(0);
    }

    [SharedFact]
    public async Task Specification_WhosePublishedVersionChanged_IsRefused()
    {
        var refused = await Should.ThrowAsync<SyncFileException>(() => UpdateWithAsync("maximum: 60", "maximum: 61"));

        refused.Message.ShouldContain("acces-internet");
        refused.Message.ShouldContain("add a new version");
    }

    [SharedFact]
    public async Task Answer_NoLongerReserved_IsFollowedByTheVersionsAlreadyPublished()
    {
        await UpdateWithAsync("    audience: ministry\n", "");

        await _registry.InScopeAsync(async scope =>
        {
            var registry = scope.GetRequiredService<RegistryContext>();
            var versions = (await registry.Specifications.Include(specification => specification.Versions).ToListAsync())
                .SelectMany(specification => specification.Versions);
            versions.SelectMany(version => version.Content.Criteria).ShouldAllBe(criterion => criterion.Audience == AnswerAudience.Everyone);
            (await scope.GetRequiredService<JournalVerifier>().VerifyAsync()).IsSound.ShouldBeTrue();
        });
    }

    [SharedFact]
    public async Task Answer_OfAnOfferReservedToTheMinistry_IsRefused_SinceItsVersionsArePublic()
    {
        var refused = await Should.ThrowAsync<SyncFileException>(() => UpdateWithAsync("  - key: luminosite\n", "  - key: luminosite\n            audience: ministry\n"));

        refused.Message.ShouldContain("'luminosite' is the ministry's");
    }

    [SharedTheory]
    [InlineData("ends_on: 2028-12-31", "ends_on: 2028-02-31", "programmes")]
    [InlineData("kind: centre", "kind: 1", "centre-informatique")]
    [InlineData("kind: centre", "kind: boutique", "centre-informatique")]
    public async Task Value_ThatIsNone_IsRefusedWithItsFileAndLine(string line, string replacement, string file)
    {
        var refused = await Should.ThrowAsync<SyncFileException>(() => UpdateWithAsync(line, replacement));

        refused.Message.ShouldContain(file);
        refused.Message.ShouldContain("line ");
    }

    [SharedFact]
    public async Task Registry_OfAnotherVersion_IsRefused()
    {
        await _registry.InScopeAsync(scope => scope.GetRequiredService<RegistryContext>().Database
            .ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20991231000000_Autre', '10.0')"""));

        var refused = await Should.ThrowAsync<UnknownSchemaException>(() => UpdateWithAsync("kind: centre", "kind: centre"));

        refused.Message.ShouldContain("autre version du site");
    }

    [SharedFact]
    public async Task Feed_LongerThanOneBatch_IsReadToItsEnd()
    {
        var index = _registry.Services.GetRequiredService<CatalogueIndex>();
        await index.LoadAsync();
        await _registry.InScopeAsync(async scope =>
        {
            await using var writer = scope.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            for (var i = 0; i < 1200; i++) writer.Touch($"OF-X{i}");
            await writer.CommitAsync();
        });

        (await index.CatchUpAsync()).ShouldBe(1200);
        (await index.CatchUpAsync()).ShouldBe(0);
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _registry.DisposeAsync();
        _folder.Delete();
    }

    /// <summary>Updates the registry from the delivered files, some words replaced.</summary>
    private async Task UpdateWithAsync(string line, string replacement)
    {
        _folder.Replace(line, replacement);
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_registry.Clock)
            .AddRegistry(_registry.Database, _folder.FullPath)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RegistrySetup>().UpdateAsync();
    }
}

public sealed class RegistrySetupTests : RegistrySetupSuite<RegistryFixture>;

public sealed class RegistrySetupPostgreSqlTests : RegistrySetupSuite<PostgreSqlFixture>;
