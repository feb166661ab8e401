using System.Data.Common;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Journal;

public abstract class JournalSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture, new()
{
    [SharedFact]
    public async Task Journal_OfTheDemonstration_IsSoundAndInTheOrderOfInstants()
    {
        var found = await VerifyAsync();

        found.IsSound.ShouldBeTrue();
        var instants = await registry.InScopeAsync(services => Journal(services)
            .Where(entry => entry.Process == RegistryFact.Demonstration)
            .OrderBy(entry => entry.Number).Select(entry => entry.Instant).ToListAsync());
        instants.ShouldBeInOrder();
        found.Entries.ShouldBeGreaterThan(instants.Count);
    }

    [SharedTheory]
    [InlineData("""UPDATE "Journal" SET "Actor" = 'x' WHERE "Number" = 3""")]
    [InlineData("""DELETE FROM "Journal" WHERE "Number" = 3""")]
    [InlineData("""UPDATE "OfferVersions" SET "Content" = 'x'""")]
    [InlineData("""DELETE FROM "OfferVersions" WHERE "Number" = 1""")]
    [InlineData("""DELETE FROM "Offers" WHERE "CurrentVersion" > 0""")]
    [InlineData("""UPDATE "StandingChanges" SET "Until" = "From" """)]
    [InlineData("""DELETE FROM "StandingChanges" WHERE "Position" = 1""")]
    [InlineData("""UPDATE "LabelCodes" SET "Code" = 'C7KM4T9XF'""")]
    [InlineData("""DELETE FROM "LabelCodes" """)]
    public async Task History_IsNeitherChangedNorDeleted(string sql)
    {
        var refused = await Should.ThrowAsync<DbException>(() =>
            registry.InScopeAsync(services => Context(services).Database.ExecuteSqlRawAsync(sql)));

        refused.Message.ShouldMatch("append-only|never changes");
    }

    [SharedTheory]
    [InlineData("""UPDATE "Journal" SET "Payload" = 'x' WHERE "Number" = 5""", JournalFault.AlteredContent, 5)]
    [InlineData("""DELETE FROM "Journal" WHERE "Number" = 5""", JournalFault.Gap, 6)]
    [InlineData("""UPDATE "Journal" SET "PreviousHash" = 'x' WHERE "Number" = 5""", JournalFault.BrokenChain, 5)]
    public async Task Tampering_BehindTheTriggers_IsFound(string sql, JournalFault fault, long entry)
    {
        var copy = new TRegistry();
        await copy.InitializeAsync();
        var disarm = copy is IOnPostgreSql
            ? """ALTER TABLE "Journal" DISABLE TRIGGER USER; """
            : "DROP TRIGGER Journal_refuse_update; DROP TRIGGER Journal_refuse_delete; ";
        await copy.InScopeAsync(services => Context(services).Database.ExecuteSqlRawAsync(disarm + sql));

        var found = await copy.InScopeAsync(services => services.GetRequiredService<JournalVerifier>().VerifyAsync());

        (found.Fault, found.FaultyEntry).ShouldBe((fault, entry));
        found.Entries.ShouldBe(4);
        await copy.DisposeAsync();
    }

    [SharedFact]
    public void Hash_CoversEveryPartOfTheEntry()
    {
        var context = Build.Context(Build.Day(2026, 3, 1), "motif");
        var entry = JournalEntry.After(null, context, new SomethingDone("a"));

        entry.Hash.ShouldBe(entry.ComputeHash());
        string[] others =
        [
            JournalEntry.After(null, context with { Instant = context.Instant.AddMicroseconds(1) }, new SomethingDone("a")).Hash,
            JournalEntry.After(null, context with { Actor = Actor.System }, new SomethingDone("a")).Hash,
            JournalEntry.After(null, context with { OnBehalfOf = "b" }, new SomethingDone("a")).Hash,
            JournalEntry.After(null, context with { Process = "b" }, new SomethingDone("a")).Hash,
            JournalEntry.After(null, context with { ReasonCode = null }, new SomethingDone("a")).Hash,
            JournalEntry.After(null, context, new SomethingDone("b")).Hash,
            JournalEntry.After(entry, context, new SomethingDone("a")).Hash,
            entry.Hash,
        ];
        others.ShouldBeUnique();
    }

    [SharedFact]
    public async Task Writer_NotCommitted_LeavesNothing()
    {
        var before = await VerifyAsync();

        await registry.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            writer.Record(Build.Context(Build.Day(2026, 3, 1)), new SomethingDone("a"));
            writer.Touch("OF-00001");
        });

        (await VerifyAsync()).ShouldBe(before);
    }

    [SharedFact]
    public async Task Writers_AtTheSameTime_KeepOneChain()
    {
        var before = await VerifyAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(rank => registry.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            writer.Record(Build.Context(Build.Day(2026, 11, 22)), new SomethingDone($"{rank}"));
            await writer.CommitAsync();
        })));

        var after = await VerifyAsync();
        after.IsSound.ShouldBeTrue();
        after.Entries.ShouldBe(before.Entries + 8);
    }

    private Task<JournalVerification> VerifyAsync() =>
        registry.InScopeAsync(services => services.GetRequiredService<JournalVerifier>().VerifyAsync());

    protected TRegistry Registry => registry;

    protected static RegistryContext Context(IServiceProvider services) => services.GetRequiredService<RegistryContext>();

    private static DbSet<JournalEntry> Journal(IServiceProvider services) => Context(services).Journal;

    private sealed record SomethingDone(string What) : JournalEvent
    {
        public override string Name => "essai.fait";

        public override string Subject => "essai";
    }
}

public sealed class JournalTests(RegistryFixture registry) : JournalSuite<RegistryFixture>(registry);

public sealed class JournalPostgreSqlTests(PostgreSqlFixture registry) : JournalSuite<PostgreSqlFixture>(registry)
{
    [SharedTheory]
    [InlineData("""TRUNCATE "Journal" CASCADE""")]
    [InlineData("""TRUNCATE "OfferVersions" CASCADE""")]
    [InlineData("""TRUNCATE "StandingChanges" CASCADE""")]
    [InlineData("""TRUNCATE "LabelCodes" """)]
    [InlineData("""TRUNCATE "Offers" CASCADE""")]
    public async Task History_IsNotEmptied(string sql)
    {
        var refused = await Should.ThrowAsync<DbException>(() => Registry.InScopeAsync(services =>
            Context(services).Database.ExecuteSqlRawAsync(sql)));

        refused.Message.ShouldMatch("append-only|never changes");
    }
}
