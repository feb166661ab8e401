using System.Diagnostics;
using Catalogue.Core.Search;

namespace Catalogue.Bench;

/// <summary>Measures building, searching and updating the index on one thread, against the budget of docs/performance.md.</summary>
internal static class SearchBenchmark
{
    private const int Queries = 300;
    private const int Passes = 10;
    private const int Updates = 500;

    public static void Run(int offers, TextWriter output)
    {
        var catalogue = new SyntheticCatalogue(seed: 42);
        var build = Stopwatch.StartNew();
        var index = OfferIndex.Build(catalogue.Documents(offers), SiteFiles.Synonyms());
        build.Stop();
        var requests = catalogue.Requests(Queries);

        // Enough passes for the just-in-time compiler to be done.
        for (var pass = 0; pass < Passes; pass++) Pass(index, requests);
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var times = Enumerable.Range(0, Passes).SelectMany(_ => Pass(index, requests)).Order().ToArray();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var updates = Update(index, catalogue, offers);

        Figures.Line(output, "offers", offers);
        Figures.Line(output, "build, s (catalogue made up included)", build.Elapsed.TotalSeconds);
        Figures.Line(output, "search p50, µs", Figures.Percentile(times, 0.50));
        Figures.Line(output, "search p95, µs", Figures.Percentile(times, 0.95));
        Figures.Line(output, "search p99, µs", Figures.Percentile(times, 0.99));
        Figures.Line(output, "allocated per search, KiB", allocated / 1024.0 / times.Length);
        Figures.Line(output, "one change p50, µs", Figures.Percentile(updates, 0.50));
        Figures.Line(output, "one change, longest (merge), ms", updates[^1] / 1000);
        Figures.Line(output, "managed heap, MiB", heap / Figures.MiB);
        Figures.Line(output, "resident memory, MiB", Environment.WorkingSet / Figures.MiB);
        GC.KeepAlive(index);
    }

    private static double[] Pass(OfferIndex index, IReadOnlyList<SearchRequest> requests)
    {
        var times = new double[requests.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            index.Search(requests[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return times;
    }

    private static double[] Update(OfferIndex index, SyntheticCatalogue catalogue, int offers)
    {
        // Beyond the largest overlay, so that a merge is measured too.
        var times = new double[Updates * 3];
        for (var i = 0; i < times.Length; i++)
        {
            var changed = catalogue.Changed(i % offers);
            var start = Stopwatch.GetTimestamp();
            index.Apply([IndexChange.Upsert(changed)]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return times;
    }
}
