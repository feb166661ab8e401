using System.Globalization;
using System.Text;

namespace Catalogue.Tests.Search.Judged;

/// <summary>The figures of a judged set.</summary>
/// <param name="Queries">How many queries have an answer.</param>
/// <param name="Recall">Mean recall at 10.</param>
/// <param name="Mrr">Mean reciprocal rank.</param>
/// <param name="Empty">Of the queries that nothing answers, how many gave an empty page.</param>
/// <param name="Unanswerable">How many queries nothing answers.</param>
internal sealed record JudgedFigures(int Queries, double Recall, double Mrr, int Empty, int Unanswerable)
{
    public static JudgedFigures Of(IReadOnlyList<JudgedResult> results)
    {
        var answerable = results.Where(result => !result.Query.None).ToList();
        var unanswerable = results.Where(result => result.Query.None).ToList();
        return new(
            answerable.Count,
            answerable.Average(result => result.Recall),
            answerable.Average(result => result.ReciprocalRank),
            unanswerable.Count(result => result.Found.Total == 0),
            unanswerable.Count);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Queries,4} queries   recall@10 {Recall:0.0000}   MRR {Mrr:0.0000}   {Empty} of {Unanswerable} unanswerable left empty");

    /// <summary>The figures of each difficulty: where to look first.</summary>
    public static string ByKind(IReadOnlyList<JudgedResult> results)
    {
        var table = new StringBuilder();
        foreach (var kind in results.Where(result => !result.Query.None).GroupBy(result => result.Query.Kind).OrderBy(kind => kind.Average(result => result.Recall)))
            table.AppendLine(CultureInfo.InvariantCulture, $"  {kind.Key,-14}{kind.Count(),4}   recall@10 {kind.Average(result => result.Recall):0.0000}   MRR {kind.Average(result => result.ReciprocalRank):0.0000}");
        return table.ToString();
    }
}
