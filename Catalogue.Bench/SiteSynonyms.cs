using Catalogue.Core.Search;

namespace Catalogue.Bench;

/// <summary>The synonyms of the site: what is measured is what the site does.</summary>
internal static class SiteSynonyms
{
    /// <exception cref="InvalidOperationException">The program does not run from inside the repository.</exception>
    public static Synonyms Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run from inside the repository: the synonyms are read from uSync/.");
        using var file = File.OpenText(Path.Combine(folder.FullName, "uSync", "synonyms.yml"));
        return Synonyms.Load(file);
    }
}
