using System.Globalization;

namespace Catalogue.Web.Pages.Entries;

/// <summary>The day on which a visitor wants to read a page, as its address says it (A19).</summary>
/// <param name="Day">The legal day; null where what was asked is no date.</param>
/// <param name="Version">The version wanted, where that day had several; null for the last.</param>
internal sealed record AskedDay(DateOnly? Day, int? Version)
{
    public const string DayName = "au";
    public const string VersionName = "version";

    /// <summary>As addresses of the site write it, as browsers send it, and as people type it where no calendar opens.</summary>
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    /// <returns>What is asked; null when the page is wanted as it is now.</returns>
    public static AskedDay? Read(IQueryCollection query)
    {
        if (!query.TryGetValue(DayName, out var written)) return null;
        var day = DateOnly.TryParseExact(
            written.FirstOrDefault()?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        var version = int.TryParse(query[VersionName].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : (int?)null;
        return new(day, version);
    }
}
