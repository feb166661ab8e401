using Catalogue.Core.Search;

namespace Catalogue.Bench;

/// <summary>What the ministry decides for the site, read from the repository: what is measured is what the site does.</summary>
internal static class SiteFiles
{
    /// <summary>Path of the <c>uSync/</c> folder.</summary>
    /// <exception cref="InvalidOperationException">The program does not run from inside the repository.</exception>
    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run from inside the repository: uSync/ is read from there.");
        return Path.Combine(folder.FullName, "uSync");
    }

    /// <inheritdoc cref="Folder" path="/exception"/>
    public static Synonyms Synonyms()
    {
        using var file = File.OpenText(Path.Combine(Folder(), "synonyms.yml"));
        return Core.Search.Synonyms.Load(file);
    }
}
