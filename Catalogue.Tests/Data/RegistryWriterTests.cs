using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Data;

public abstract class RegistryWriterSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private const int Writers = 6;
    private const int Commits = 15;

    [SharedFact]
    public async Task Feed_ReadByPositionWhileManyWrite_MissesNothing()
    {
        await using var reader = registry.Database.Open();
        var position = await reader.Changes.MaxAsync(change => (long?)change.Position) ?? 0;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync));

        List<string> read = [];
        while (true)
        {
            // Whether they are done is asked first: what they did last is then in what is read.
            var isLast = writing.IsCompleted;
            var changes = await reader.Changes.AsNoTracking().Where(change => change.Position > position).OrderBy(change => change.Position).ToListAsync();
            read.AddRange(changes.Select(change => change.OfferReference));
            position = changes.LastOrDefault()?.Position ?? position;
            if (isLast) break;
        }

        await writing;
        read.Where(reference => reference.StartsWith("OF-W", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, Writers).SelectMany(writer => Enumerable.Range(0, Commits).Select(commit => Reference(writer, commit))));
        (await registry.InScopeAsync(services => services.GetRequiredService<JournalVerifier>().VerifyAsync())).IsSound.ShouldBeTrue();
    }

    [SharedFact]
    public async Task Writer_BegunWhileAnotherWrites_ReadsWhatThatOneDid()
    {
        await using var first = registry.Services.CreateAsyncScope();
        await using var second = registry.Services.CreateAsyncScope();
        var (one, other) = (first.ServiceProvider.GetRequiredService<RegistryWriter>(), second.ServiceProvider.GetRequiredService<RegistryWriter>());
        await one.BeginAsync();
        var before = await first.ServiceProvider.GetRequiredService<RegistryContext>().Changes.CountAsync();
        // On a thread of its own: the embedded database waits without giving it back.
        var begun = Task.Run(() => other.BeginAsync());

        one.Touch("OF-FIRST");
        await Task.Yield();
        begun.IsCompleted.ShouldBeFalse();
        await one.CommitAsync();
        await begun;

        (await second.ServiceProvider.GetRequiredService<RegistryContext>().Changes.CountAsync()).ShouldBe(before + 1);
        await other.DisposeAsync();
    }

    private async Task WriteAsync(int number)
    {
        for (var commit = 0; commit < Commits; commit++)
        {
            await registry.InScopeAsync(async services =>
            {
                await using var writer = services.GetRequiredService<RegistryWriter>();
                await writer.BeginAsync();
                writer.Touch(Reference(number, commit));
                writer.Record(Build.Context(registry.Clock.GetUtcNow()), new Written(number));
                await writer.CommitAsync();
            });
        }
    }

    private static string Reference(int writer, int commit) => $"OF-W{writer:00}{commit:00}";

    private sealed record Written(int Number) : JournalEvent
    {
        public override string Name => "essai.fait";

        public override string Subject => "essai";
    }
}

public sealed class RegistryWriterTests(RegistryFixture registry) : RegistryWriterSuite<RegistryFixture>(registry);

public sealed class RegistryWriterPostgreSqlTests(PostgreSqlFixture registry) : RegistryWriterSuite<PostgreSqlFixture>(registry);
