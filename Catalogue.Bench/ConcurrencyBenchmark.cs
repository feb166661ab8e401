using System.Diagnostics;
using Catalogue.Core.Search;

namespace Catalogue.Bench;

/// <summary>Readers at work while one writer publishes changes, as on a node of the site.</summary>
internal static class ConcurrencyBenchmark
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);

    /// <summary>Between two changes: ten a second is far beyond what a catalogue of 40,000 offers sees.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(int offers, int readers, TimeSpan duration, TextWriter output)
    {
        var catalogue = new SyntheticCatalogue(seed: 42);
        var index = OfferIndex.Build(catalogue.Documents(offers), SiteFiles.Synonyms());
        var requests = catalogue.Requests(300);
        var changes = Enumerable.Range(0, 2_000).Select(i => catalogue.Changed(i % offers)).ToArray();
        await MeasureAsync(index, requests, changes, readers, Warming);
        var (searches, written) = await MeasureAsync(index, requests, changes, readers, duration);

        Figures.Line(output, "offers", offers);
        Figures.Line(output, "readers", readers);
        Figures.Line(output, "searches per second, all readers", searches.Length / duration.TotalSeconds);
        Figures.Line(output, "search p50, µs", Figures.Percentile(searches, 0.50));
        Figures.Line(output, "search p95, µs", Figures.Percentile(searches, 0.95));
        Figures.Line(output, "search p99, µs", Figures.Percentile(searches, 0.99));
        Figures.Line(output, "changes published per second meanwhile", written / duration.TotalSeconds);
        Figures.Line(output, "resident memory, MiB", Environment.WorkingSet / Figures.MiB);
    }

    private static async Task<(double[] Searches, int Written)> MeasureAsync(
        OfferIndex index, IReadOnlyList<SearchRequest> requests, SearchDocument[] changes, int readers, TimeSpan duration)
    {
        using var end = new CancellationTokenSource(duration);
        var written = 0;
        var writer = Task.Factory.StartNew(
            () =>
            {
                for (; !end.Token.WaitHandle.WaitOne(Pause); written++) index.Apply([IndexChange.Upsert(changes[written % changes.Length])]);
            },
            TaskCreationOptions.LongRunning);
        var reading = Enumerable.Range(0, readers)
            .Select(reader => Task.Factory.StartNew(() => Read(index, requests, reader, end.Token), TaskCreationOptions.LongRunning))
            .ToArray();
        await writer;
        return ([.. (await Task.WhenAll(reading)).SelectMany(times => times)], written);
    }

    private static List<double> Read(OfferIndex index, IReadOnlyList<SearchRequest> requests, int first, CancellationToken end)
    {
        var times = new List<double>();
        for (var i = first; !end.IsCancellationRequested; i++)
        {
            var start = Stopwatch.GetTimestamp();
            index.Search(requests[i % requests.Count]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return times;
    }
}
