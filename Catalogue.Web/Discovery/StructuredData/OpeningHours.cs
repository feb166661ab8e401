using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalogue.Web.Discovery.StructuredData;

/// <summary>
/// Reads opening hours as partners write them: « Mardi au vendredi, 9 h – 12 h 30 et 14 h – 18 h ». One line that says more
/// than days and hours, and none is told to machines: half the truth would have somebody come to a closed door.
/// </summary>
internal static partial class OpeningHours
{
    private static readonly string[] French = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] English = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The hours, or null where there are none or a line is not only days and hours.</summary>
    public static IReadOnlyList<OpeningHoursSpecification>? Read(IReadOnlyList<string> lines)
    {
        var read = new List<OpeningHoursSpecification>();
        foreach (var line in lines)
        {
            var parts = Line().Match(line.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim());
            if (!parts.Success || DaysOf(parts.Groups["days"].Value) is not { } days) return null;
            foreach (Capture span in parts.Groups["span"].Captures)
            {
                if (SpanOf(span.Value) is not { } hours) return null;
                read.Add(new OpeningHoursSpecification(days, hours.Opens, hours.Closes));
            }
        }

        return read.Count == 0 ? null : read;
    }

    private static List<string>? DaysOf(string text)
    {
        if (Range().Match(text) is { Success: true } range)
        {
            var (first, last) = (IndexOf(range.Groups["first"].Value), IndexOf(range.Groups["last"].Value));
            return first < 0 || last <= first ? null : [.. English[first..(last + 1)]];
        }

        var days = text.Split([", ", " et "], StringSplitOptions.None).Select(IndexOf).ToList();
        return days.Exists(day => day < 0) ? null : days.ConvertAll(day => English[day]);
    }

    private static (string Opens, string Closes)? SpanOf(string text)
    {
        var ends = Clock().Matches(text);
        var (opens, closes) = (TimeOf(ends[0]), TimeOf(ends[1]));
        return opens is null || closes is null || opens >= closes ? null : (Write(opens.Value), Write(closes.Value));
    }

    private static TimeOnly? TimeOf(Match clock)
    {
        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = clock.Groups["minute"] is { Success: true } said ? int.Parse(said.Value, CultureInfo.InvariantCulture) : 0;
        return hour > 23 || minute > 59 ? null : new TimeOnly(hour, minute);
    }

    private static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int IndexOf(string day) => Array.FindIndex(French, name => name.Equals(day.Trim(), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"^(?<days>([Dd]u )?\p{L}+((, | et | au )\p{L}+)*), (?<span>\d{1,2} h( \d{2})? [–-] \d{1,2} h( \d{2})?)( et (?<span>\d{1,2} h( \d{2})? [–-] \d{1,2} h( \d{2})?))*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(du )?(?<first>\p{L}+) au (?<last>\p{L}+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<hour>\d{1,2}) h( (?<minute>\d{2}))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Clock();
}
