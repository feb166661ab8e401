using System.Diagnostics;
using System.Net;

namespace Catalogue.Bench;

/// <summary>The results page of a running site, by one client, each search asked once: none is answered from a cache.</summary>
internal static class PagesBenchmark
{
    private const int Warm = 150, Timed = 500;

    private static readonly string[] Needs =
    [
        "wifi", "site internet", "dépannage", "sauvegarde", "téléphone et internet", "ordinateur portable", "imprimante", "caisse",
        "vendre en ligne", "formation", "", "réseau", "mots de passe", "facture électronique", "ordinateur en panne", "tablette",
        "hébergement", "nom de domaine", "messagerie", "sauvegader", "écran", "standard téléphonique", "fibre", "maintenance",
    ];

    private static readonly string[] Places =
        ["", "43000", "75011", "69003", "13001", "Brest", "Lille", "31000", "Ussel", "67000", "Limoges", "29000", "Ajaccio", "Nantes", "35000"];

    private static readonly string[] Refinements =
        ["", "&rayon=10", "&rayon=100", "&genre=offres", "&tri=prix", "&lieu=chez-vous", "&proches=oui", "&prix=500", "&page=2", "&genre=centres&rayon=50"];

    /// <summary>Measures and prints.</summary>
    /// <param name="site">Its address, without a path.</param>
    /// <param name="output">Where the figures go.</param>
    /// <exception cref="InvalidDataException">A page was answered with something else than 200.</exception>
    public static async Task RunAsync(Uri site, TextWriter output)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = site };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var addresses = Addresses().Take(Warm + Timed).ToList();
        var times = new List<double>();
        long bytes = 0;
        foreach (var (rank, address) in addresses.Index())
        {
            var since = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            var page = await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidDataException($"{address} : {(int)answer.StatusCode}");
            if (answer.Headers.Age is not null) throw new InvalidDataException($"{address} : answered from the cache; start the site again.");
            if (rank < Warm) continue;
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            bytes += page.Length;
        }

        double[] measured = [.. times];
        Figures.Line(output, "results pages, each of another search", measured.Length);
        Figures.Line(output, "p50, ms", Figures.Median(measured));
        Figures.Line(output, "p95, ms", Figures.Percentile(measured, 0.95));
        Figures.Line(output, "p99, ms", Figures.Percentile(measured, 0.99));
        Figures.Line(output, "a page, compressed, KiB", bytes / 1024d / measured.Length);
    }

    /// <summary>Every combination once, in an order that mixes them and is the same at each run.</summary>
    private static string[] Addresses()
    {
        var random = new Random(1);
        var all = Needs.SelectMany(need => Places.SelectMany(place => Refinements.Select(refinement =>
            $"/catalogue?q={Uri.EscapeDataString(need)}&ou={place}{refinement}"))).ToArray();
        random.Shuffle(all);
        return all;
    }
}
