namespace Catalogue.Web.DesignSystem.Navigation;

/// <summary>A link of the header's menu or of the footer.</summary>
/// <param name="Text">What one finds there.</param>
/// <param name="Href">Where it leads.</param>
public sealed record NavigationLink(string Text, string Href)
{
    /// <summary>Whether the page at a path is the one it leads to (« page »), stands below it (« true »), or neither (null).</summary>
    internal string? CurrentAt(PathString path)
    {
        var here = path.Value ?? "";
        if (here == Href) return "page";
        return here.StartsWith($"{Href}/", StringComparison.Ordinal) ? "true" : null;
    }
}
