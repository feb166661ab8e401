using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Journal;

public abstract class JournalReaderSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture, new()
{
    private readonly string _mark = Guid.NewGuid().ToString("N");

    [SharedFact]
    public async Task Pages_TurnedBackAndForthWhileEntriesArrive_ShowEachOnceInOrder()
    {
        await WriteAsync(2 * JournalReader.PageSize + 10);
        var first = await PageAsync(default);
        await WriteAsync(7);

        var second = await PageAsync(new(first.Entries[^1].Number, null));
        var third = await PageAsync(new(second.Entries[^1].Number, null));
        var back = await PageAsync(new(null, second.Entries[0].Number));

        (first.HasNewer, second.HasNewer, second.HasOlder, third.HasOlder, third.Entries.Count).ShouldBe((false, true, true, false, 10));
        var read = first.Entries.Concat(second.Entries).Concat(third.Entries).Select(entry => entry.Number).ToList();
        read.ShouldBe(Enumerable.Range(0, 2 * JournalReader.PageSize + 10).Select(rank => read[0] - rank));
        back.Entries.Select(entry => entry.Number).ShouldBe(first.Entries.Select(entry => entry.Number));
        back.HasNewer.ShouldBeTrue();
        var newest = await PageAsync(new(null, first.Entries[0].Number));
        (newest.Entries.Count, newest.HasNewer).ShouldBe((JournalReader.PageSize, false));
        newest.Entries[7].Number.ShouldBe(first.Entries[0].Number);
    }

    [SharedFact]
    public async Task Entries_AreFoundByWhatTheyAreAbout()
    {
        await WriteAsync(1, "essai", $"{_mark}-un");
        await WriteAsync(1, "essai", $"{_mark}-deux");

        (await CountAsync(new() { Subject = $"essai{_mark}:{_mark}-un" })).ShouldBe(1);
        (await CountAsync(new() { Subject = $"essai{_mark}" })).ShouldBe(2);
        (await CountAsync(new() { Subject = $"essai{_mark[..4]}" })).ShouldBe(0);
        (await CountAsync(new() { Subject = "100%_" })).ShouldBe(0);
    }

    [SharedFact]
    public async Task Entries_AreFoundByWhoWhatAndWhen()
    {
        await WriteAsync(3);
        var today = ParisCalendar.DayOf(registry.Clock.GetUtcNow());
        var mine = new JournalFilter { Subject = $"essai{_mark}" };

        (await CountAsync(mine with { Actors = ["staff:essai", "staff:autre"] })).ShouldBe(3);
        (await CountAsync(mine with { Actors = [] })).ShouldBe(0);
        (await CountAsync(mine with { Event = "essai.fait" })).ShouldBe(3);
        (await CountAsync(mine with { Event = "essai.autre" })).ShouldBe(0);
        (await CountAsync(mine with { From = today, Until = today })).ShouldBe(3);
        (await CountAsync(mine with { From = today.AddDays(1) })).ShouldBe(0);
        (await CountAsync(mine with { Until = today.AddDays(-1) })).ShouldBe(0);
    }

    [SharedFact]
    public async Task Everything_ReadInBatches_IsEverythingOnce()
    {
        await WriteAsync(600);
        var all = new List<long>();
        await registry.InScopeAsync(async services =>
        {
            await foreach (var batch in services.GetRequiredService<JournalReader>().ReadAsync(new()))
            {
                all.AddRange(batch.Select(entry => entry.Number));
                if (all.Count == batch.Count) await WriteAsync(1);
            }
        });

        all.Count.ShouldBeGreaterThan(600);
        all.ShouldBe(Enumerable.Range(0, all.Count).Select(rank => (long)(all.Count - rank)));
    }

    private Task WriteAsync(int count, string kind = "essai", string? id = null) => registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        for (var rank = 0; rank < count; rank++) writer.Record(Build.Context(registry.Clock.GetUtcNow()), new Done($"{kind}{_mark}:{id ?? _mark}"));
        await writer.CommitAsync();
    });

    private Task<JournalPage> PageAsync(JournalPosition from) => registry.InScopeAsync(services =>
        services.GetRequiredService<JournalReader>().PageAsync(new() { Subject = $"essai{_mark}" }, from));

    private async Task<int> CountAsync(JournalFilter filter) =>
        (await registry.InScopeAsync(services => services.GetRequiredService<JournalReader>().PageAsync(filter, default))).Entries.Count;

    private sealed record Done(string What) : JournalEvent
    {
        public override string Name => "essai.fait";

        public override string Subject => What;
    }
}

public sealed class JournalReaderTests(RegistryFixture registry) : JournalReaderSuite<RegistryFixture>(registry);

public sealed class JournalReaderPostgreSqlTests(PostgreSqlFixture registry) : JournalReaderSuite<PostgreSqlFixture>(registry);
