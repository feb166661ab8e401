using System.Text.RegularExpressions;

namespace Catalogue.Web.DesignSystem.Input;

/// <summary>
/// Texts as people type and paste them, without what they did not mean: spaces around, line ends of several kinds, what no screen
/// shows. A space that ties words is a letter like another.
/// </summary>
public static partial class TypedText
{
    /// <summary>A text of one line.</summary>
    public static string Line(string? typed) => Blanks().Replace(typed ?? "", " ").Trim();

    /// <summary>A text of several lines, empty ones between paragraphs included.</summary>
    public static string Lines(string? typed) => Hidden().Replace((typed ?? "").ReplaceLineEndings("\n"), " ").Trim();

    /// <summary>Each line of a text that says something.</summary>
    public static IReadOnlyList<string> List(string? typed) => [.. Lines(typed).Split('\n').Select(Line).Where(line => line.Length > 0)];

    /// <summary>A code or a number without the spaces of any kind that make it readable: « 43 000 » is « 43000 ».</summary>
    public static string Code(string? typed) => string.Concat(Line(typed).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Whatever ends a line or does not show, or a plain space, with all the spaces around it.</summary>
    [GeneratedRegex(@"[\u00a0\u202f]*[\p{Cc}\u2028\u2029 ][\p{Cc}\u2028\u2029 \u00a0\u202f]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    /// <summary>What does not show, save the end of a line.</summary>
    [GeneratedRegex(@"[\p{Cc}-[\n]]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();
}
