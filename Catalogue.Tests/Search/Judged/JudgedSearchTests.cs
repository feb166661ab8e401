using System.Globalization;
using System.Text;
using Catalogue.Tests.Infrastructure;
using YamlDotNet.Serialization;

namespace Catalogue.Tests.Search.Judged;

/// <summary>
/// The search against what people judged right. Prints its figures into judged-search.txt, which <c>./test</c> shows; a change
/// that lowers one of those kept in figures.yml fails.
/// </summary>
public sealed class JudgedSearchTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    /// <summary>Figures are kept with four decimals.</summary>
    private const double Rounding = 0.00005;

    [Fact]
    public async Task The_search_finds_what_people_judged_right_as_well_as_it_did()
    {
        var search = await JudgedSearch.OverAsync(registry);
        var tuned = search.Run(JudgedQuery.Read("queries.yml"));
        var heldBack = search.Run(JudgedQuery.Read("held-back.yml"));

        await WriteAsync("judged-search.txt", $"""
            Judged search, tuned        {JudgedFigures.Of(tuned)}
            Judged search, held back    {JudgedFigures.Of(heldBack)}

            Tuned, by difficulty
            {JudgedFigures.ByKind(tuned)}
            """);
        // What to work on. Of the held back, only totals are ever written.
        await WriteAsync("judged-search-misses.txt", Misses(tuned));

        var kept = ReadKept();
        ShouldNotBeLower(JudgedFigures.Of(tuned), kept["tuned"]);
        ShouldNotBeLower(JudgedFigures.Of(heldBack), kept["held_back"]);
    }

    private static void ShouldNotBeLower(JudgedFigures now, Dictionary<string, double> kept)
    {
        now.Recall.ShouldBeGreaterThanOrEqualTo(kept["recall_at_10"] - Rounding);
        now.Mrr.ShouldBeGreaterThanOrEqualTo(kept["mrr"] - Rounding);
        now.Empty.ShouldBeGreaterThanOrEqualTo((int)kept["unanswerable_left_empty"]);
    }

    private static Dictionary<string, Dictionary<string, double>> ReadKept()
    {
        using var yaml = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Search", "Judged", "figures.yml"));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, double>>>(yaml);
    }

    private static Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, file), text);

    private static string Misses(IEnumerable<JudgedResult> results)
    {
        var text = new StringBuilder();
        foreach (var result in results.Where(result => result.Query.None ? result.Found.Total > 0 : result.Recall < 1))
            text.AppendLine(CultureInfo.InvariantCulture, $"{result.Query.Id} {result.Query.Kind,-13} recall {result.Recall:0.00} rr {result.ReciprocalRank:0.00} total {result.Found.Total,3}  {result.Query.Text} [{result.Query.Place}]")
                .AppendLine(CultureInfo.InvariantCulture, $"    page  {string.Join(' ', result.Page.Select(id => result.Relevant.Contains(id) ? id + "*" : id))}")
                .AppendLine(CultureInfo.InvariantCulture, $"    missed {string.Join(' ', result.Relevant.Except(result.Page).Take(12))} {string.Join(", ", result.Found.Corrections.Select(c => $"{c.Typed}→{c.Understood}"))}");
        return text.ToString();
    }
}
