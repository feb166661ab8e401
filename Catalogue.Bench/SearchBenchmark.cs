using System.Diagnostics;
using System.Globalization;
using Catalogue.Core.Search;

namespace Catalogue.Bench;

/// <summary>Measures building, searching and updating the index on one thread, against the budget of docs/performance.md.</summary>
internal static class SearchBenchmark
{
    private const int Queries = 300;
    private const int Passes = 10;
    private const int Updates = 500;
    private const double MiB = 1024 * 1024;

    public static void Run(int offers, TextWriter output)
    {
        var catalogue = new SyntheticCatalogue(seed: 42);
        var build = Stopwatch.StartNew();
        var index = OfferIndex.Build(catalogue.Documents(offers), ReadSynonyms());
        build.Stop();
        var requests = catalogue.Requests(Queries);

        // Enough passes for the just-in-time compiler to be done.
        for (var pass = 0; pass < Passes; pass++) Pass(index, requests);
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var times = Enumerable.Range(0, Passes).SelectMany(_ => Pass(index, requests)).Order().ToArray();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var updates = Update(index, catalogue, offers);

        Line(output, "offers", offers);
        Line(output, "build, s (catalogue made up included)", build.Elapsed.TotalSeconds);
        Line(output, "search p50, µs", Percentile(times, 0.50));
        Line(output, "search p95, µs", Percentile(times, 0.95));
        Line(output, "search p99, µs", Percentile(times, 0.99));
        Line(output, "allocated per search, KiB", allocated / 1024.0 / times.Length);
        Line(output, "one change p50, µs", Percentile(updates, 0.50));
        Line(output, "one change, longest (merge), ms", updates[^1] / 1000);
        Line(output, "managed heap, MiB", heap / MiB);
        Line(output, "resident memory, MiB", Environment.WorkingSet / MiB);
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

    private static Synonyms ReadSynonyms()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run from inside the repository: the synonyms are read from uSync/.");
        using var file = File.OpenText(Path.Combine(folder.FullName, "uSync", "synonyms.yml"));
        return Synonyms.Load(file);
    }

    private static double Percentile(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    private static void Line(TextWriter output, string name, double value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-42}{value,12:0.##}"));
}
