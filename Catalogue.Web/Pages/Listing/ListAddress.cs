namespace Catalogue.Web.Pages.Listing;

/// <summary>Writes the address of a list from what it says, name by name.</summary>
internal static class ListAddress
{
    /// <param name="path">The page.</param>
    /// <param name="pairs">Names and values, in the order in which they are to stand; none gives the bare page.</param>
    public static string Of(string path, IEnumerable<(string Key, string Value)> pairs)
    {
        var said = pairs.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}").ToList();
        return said.Count == 0 ? path : $"{path}?{string.Join('&', said)}";
    }
}
