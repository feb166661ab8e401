using System.Diagnostics;
using Catalogue.Core.Search;

namespace Catalogue.Bench;

/// <summary>Changes, one after the other, searched in between, with the memory told on the way: it has to stay flat.</summary>
internal static class DayBenchmark
{
    private const int Steps = 10;

    /// <param name="offers">Size of the catalogue.</param>
    /// <param name="changes">How many changes; 2,000 is a busy day of 40,000 offers.</param>
    /// <param name="batch">How many changes the feed brings at once.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(int offers, int changes, int batch, TextWriter output)
    {
        var catalogue = new SyntheticCatalogue(seed: 42);
        var index = OfferIndex.Build(catalogue.Documents(offers), SiteFiles.Synonyms());
        var requests = catalogue.Requests(50);
        Figures.Line(output, "offers", offers);
        Figures.Line(output, "changes", changes);
        var (applied, longest, clock) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        for (var step = 1; step <= Steps; step++)
        {
            for (; applied < (long)changes * step / Steps; applied += batch)
            {
                var next = Enumerable.Range(applied, batch).Select(i => IndexChange.Upsert(catalogue.Changed(i % offers))).ToArray();
                var start = Stopwatch.GetTimestamp();
                index.Apply(next);
                var elapsed = Stopwatch.GetElapsedTime(start);
                if (elapsed > longest) longest = elapsed;
            }

            foreach (var request in requests) index.Search(request);
            output.WriteLine($"after {applied} changes: heap {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB, resident {Environment.WorkingSet >> 20} MiB");
        }

        Figures.Line(output, "seconds, changes made up included", clock.Elapsed.TotalSeconds);
        Figures.Line(output, "longest batch published, ms", longest.TotalMilliseconds);
    }
}
