using System.Diagnostics;
using Catalogue.Core.Search;
using Catalogue.Core.Search.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Bench;

/// <summary>What is suggested at each letter of needs, slips of the keyboard included.</summary>
internal static class SuggestionsBenchmark
{
    private const int Warm = 20, Timed = 20;

    private static readonly string[] Needs =
    [
        "installer le wifi", "borne wifi", "site internet", "sauvegarde de données", "dépannage imprimante", "ordinateur portable",
        "caisse enregistreuse", "téléphonie", "formation", "je cherche un logiciel de gestion", "nom de domaine", "messagerie",
        "atelier", "comptoir numérique", "facture électronique", "sauvegader", "maintenance", "réseau", "vendre en ligne", "antivirus",
    ];

    public static async Task RunAsync(DirectoryInfo data, TextWriter output)
    {
        await using var registry = await SeededRegistry.OpenAsync(data);
        var index = registry.GetRequiredService<CatalogueIndex>();
        await index.LoadAsync();
        var suggestions = registry.GetRequiredService<CatalogueSuggestions>();
        await suggestions.RefreshAsync();

        // As somebody types: each letter asks again.
        var typed = Needs.SelectMany(need => Enumerable.Range(1, need.Length).Select(length => need[..length])).ToArray();
        for (var pass = 0; pass < Warm; pass++) Pass(suggestions, typed);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var times = Enumerable.Range(0, Timed).SelectMany(_ => Pass(suggestions, typed)).ToArray();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        Figures.Line(output, "offers", index.Offers.Count);
        Figures.Line(output, "texts typed", typed.Length);
        Figures.Line(output, "of which with a suggestion", typed.Count(text => suggestions.StartingWith(text).Count > 0));
        Figures.Line(output, "suggestion p50, µs", Figures.Percentile(times, 0.50));
        Figures.Line(output, "suggestion p95, µs", Figures.Percentile(times, 0.95));
        Figures.Line(output, "suggestion p99, µs", Figures.Percentile(times, 0.99));
        Figures.Line(output, "allocated per suggestion, KiB", allocated / 1024.0 / times.Length);
    }

    private static double[] Pass(CatalogueSuggestions suggestions, string[] typed) =>
        Array.ConvertAll(typed, text =>
        {
            var start = Stopwatch.GetTimestamp();
            suggestions.StartingWith(text);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        });
}
