using System.Globalization;

namespace Catalogue.Bench;

/// <summary>Percentiles, and how figures are printed.</summary>
internal static class Figures
{
    public const double MiB = 1024 * 1024;

    /// <summary>The least of the values that a share of them do not exceed.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="share">Between 0 and 1.</param>
    public static double Percentile(double[] values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }

    public static double Median(double[] values) => Percentile(values, 0.5);

    public static void Line(TextWriter output, string name, double value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{value,12:0.##}"));
}
