using System.Diagnostics;
using Catalogue.Core.Data;
using Catalogue.Core.Search;
using Catalogue.Core.Search.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Bench;

/// <summary>What a node does between its start and its first answer, once, in a process that has done nothing before.</summary>
internal static class StartupBenchmark
{
    public static async Task RunAsync(DirectoryInfo data, TextWriter output)
    {
        await using var registry = await SeededRegistry.OpenAsync(data);
        var begun = SinceProcessStart();
        await using var context = await registry.GetRequiredService<IDbContextFactory<RegistryContext>>().CreateDbContextAsync();
        var reading = new Stopwatch();
        var index = OfferIndex.Build(Timed(new SearchDocuments(context).ReadAsync().ToBlockingEnumerable(), reading), registry.GetRequiredService<Synonyms>());
        var ready = SinceProcessStart();
        Figures.Line(output, "offers", index.Count);
        Figures.Line(output, "until the registry is opened, s", begun.TotalSeconds);
        Figures.Line(output, "reading from the database, s", reading.Elapsed.TotalSeconds);
        Figures.Line(output, "building, s", (ready - begun - reading.Elapsed).TotalSeconds);
        Figures.Line(output, "from process start to an index ready, s", ready.TotalSeconds);
        Figures.Line(output, "resident memory then, MiB", Environment.WorkingSet / Figures.MiB);

        // Suggestions go by the registry's own index: the same again.
        await registry.GetRequiredService<CatalogueIndex>().LoadAsync();
        var start = Stopwatch.GetTimestamp();
        await registry.GetRequiredService<CatalogueSuggestions>().RefreshAsync();
        Figures.Line(output, "suggestions, s", Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>Offers are read and indexed by turns; the watch runs while one is read.</summary>
    private static IEnumerable<SearchDocument> Timed(IEnumerable<SearchDocument> documents, Stopwatch reading)
    {
        reading.Start();
        foreach (var document in documents)
        {
            reading.Stop();
            yield return document;
            reading.Start();
        }

        reading.Stop();
    }

    private static TimeSpan SinceProcessStart()
    {
        using var process = Process.GetCurrentProcess();
        return TimeProvider.System.GetUtcNow() - new DateTimeOffset(process.StartTime);
    }
}
