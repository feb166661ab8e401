using System.Text.RegularExpressions;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.DesignSystem;

/// <summary>Views use components; they do not write them.</summary>
public sealed partial class ViewsTests
{
    private static readonly IReadOnlyList<string> Views =
        [.. Directory.EnumerateFiles(Path.Combine(Sources.Root, "Catalogue.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories)];

    [Fact]
    public void View_OfAnyPage_WritesNoComponentByHand()
    {
        var written =
            from view in Views
            from Match attribute in ClassAttribute().Matches(File.ReadAllText(view))
            from name in attribute.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where name.StartsWith("fr-", StringComparison.Ordinal) && !Utility().IsMatch(name)
            select $"{Path.GetRelativePath(Sources.Root, view)}: {name}";

        Views.Count.ShouldBeGreaterThan(20);
        written.ShouldBeEmpty();
    }

    [Fact]
    public void View_OfAnyPage_WritesNoHiddenFieldByHand() =>
        Views.Where(view => File.ReadAllText(view).Contains("type=\"hidden\"", StringComparison.Ordinal)).ShouldBeEmpty();

    [GeneratedRegex("class=\"(?<names>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassAttribute();

    /// <summary>What the design system offers to lay out and to set type, which belongs to pages.</summary>
    [GeneratedRegex("^fr-([mp][trblxy]?-|container$|h[1-6]$|text--|sr-only$|col|grid-row)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Utility();
}
