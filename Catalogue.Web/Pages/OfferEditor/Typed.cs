using System.Text.RegularExpressions;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What people type, without what they did not mean: spaces around it, line ends of several kinds.</summary>
internal static partial class Typed
{
    /// <summary>A text of one line.</summary>
    public static string Line(string? text) => Blanks().Replace(text ?? "", " ").Trim();

    /// <summary>A text of several lines.</summary>
    public static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Each line of a text that says something.</summary>
    public static IReadOnlyList<string> List(string? text) => [.. Lines(text).Split('\n').Select(Line).Where(line => line.Length > 0)];

    /// <summary>Whatever ends a line, or a run of spaces: one that ties words is a letter like another.</summary>
    [GeneratedRegex(@"[\t\r\n\v\f\u0085\u2028\u2029 ]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
