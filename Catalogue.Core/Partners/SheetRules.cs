using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Partners;

/// <summary>What a company may write of itself (A3, A16), be it when it asks to join or on its sheet afterwards.</summary>
public static partial class SheetRules
{
    /// <summary>Characters of a line at most, of a text, of a commitment; commitments in own words at most.</summary>
    public const int LongestLine = 120, LongestText = 1000, LongestCommitment = 200, MostCommitments = 10;

    /// <summary>The first year in which a company may have begun.</summary>
    public const int EarliestYear = 1800;

    /// <summary>The year in which a company began, as it was typed: four digits, by the legal day at the latest; null for what is none.</summary>
    public static int? YearOf(string typed, DateOnly today) =>
        typed.Length == 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= EarliestYear && year <= today.Year
            ? year
            : null;

    /// <summary>Six digits at least and fifteen at most, with what people write between them, and a country's sign before.</summary>
    public static bool IsPhone(string typed) => Phone().IsMatch(typed);

    /// <summary>The whole address of a site that anybody may open.</summary>
    public static bool IsWebsite(string typed) => typed.Length <= LongestLine && WebAddress.IsSound(typed);

    /// <summary>Neither too many nor too long.</summary>
    public static bool AreCommitments(IReadOnlyList<string> lines) =>
        lines.Count <= MostCommitments && lines.All(line => line.Length <= LongestCommitment);

    [GeneratedRegex(@"\A\+?(?:[ .()-]{0,3}[0-9]){6,15}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();
}
