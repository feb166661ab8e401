using System.Diagnostics;
using System.Text.Json;
using Catalogue.Core.Search;

namespace Catalogue.Bench;

/// <summary>
/// Runs queries over a corpus given as files, one thread, each query doing what a page of answers takes: analysis, exact
/// total, facets, the first page and what is stored of it.
/// </summary>
internal static class CorpusBenchmark
{
    /// <param name="corpus">Offers, one a line.</param>
    /// <param name="queries">Queries, one a line.</param>
    /// <param name="results">Written: a line a query, in the same order.</param>
    /// <param name="warm">How many times all queries run before they are timed.</param>
    /// <param name="passes">How many times they are timed; each query's figure is its median.</param>
    /// <param name="output">The summary, as one line of JSON.</param>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static async Task RunAsync(FileInfo corpus, FileInfo queries, FileInfo results, int warm, int passes, TextWriter output)
    {
        var now = TimeProvider.System.GetUtcNow();
        var requests = JsonLines.Read<CorpusQuery>(queries.FullName).Select(query => (query.Id, Request: query.ToRequest(now))).ToArray();

        using var registry = new ScratchRegistry();
        var load = Stopwatch.StartNew();
        var offers = registry.Load(JsonLines.Read<CorpusOffer>(corpus.FullName));
        load.Stop();
        var build = Stopwatch.StartNew();
        var index = OfferIndex.Build(registry.ReadAll().Select(offer => offer.ToDocument()), SiteFiles.Synonyms());
        build.Stop();

        for (var pass = 0; pass < warm; pass++)
            foreach (var (_, request) in requests) Page(index, registry, request);
        // The just-in-time compiler finishes what it began in the background.
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        GC.Collect();

        var times = Array.ConvertAll(requests, _ => new double[passes]);
        var answers = new (SearchAnswer Found, IReadOnlyList<StoredOffer> Stored)[requests.Length];
        for (var pass = 0; pass < passes; pass++)
            for (var i = 0; i < requests.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                answers[i] = Page(index, registry, requests[i].Request);
                times[i][pass] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

        var medians = Array.ConvertAll(times, Figures.Median);
        using (var writer = results.CreateText())
            for (var i = 0; i < requests.Length; i++)
                writer.WriteLine(JsonSerializer.Serialize(new
                {
                    id = requests[i].Id,
                    hits = answers[i].Found.Total,
                    ids = answers[i].Stored.Select(stored => stored.Id),
                    us = Math.Round(medians[i], 1),
                }));

        output.WriteLine(JsonSerializer.Serialize(new
        {
            offers,
            queries = requests.Length,
            p50_us = Math.Round(Figures.Percentile(medians, 0.50), 1),
            p95_us = Math.Round(Figures.Percentile(medians, 0.95), 1),
            p99_us = Math.Round(Figures.Percentile(medians, 0.99), 1),
            load_s = Math.Round(load.Elapsed.TotalSeconds, 2),
            build_s = Math.Round(build.Elapsed.TotalSeconds, 2),
            resident_mib = Environment.WorkingSet >> 20,
        }));
        GC.KeepAlive(index);
    }

    private static (SearchAnswer Found, IReadOnlyList<StoredOffer> Stored) Page(OfferIndex index, ScratchRegistry registry, SearchRequest request)
    {
        var found = index.Search(request);
        return (found, registry.Find([.. found.Hits.Select(hit => hit.Id)]));
    }
}
